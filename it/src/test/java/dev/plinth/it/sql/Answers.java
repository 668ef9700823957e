package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Arithmetic.Operator;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Cast;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.DatePart.Part;
import dev.plinth.sql.DateTruncate;
import dev.plinth.sql.Expr;
import dev.plinth.sql.InValues;
import dev.plinth.sql.Insert;
import dev.plinth.sql.IsTrue;
import dev.plinth.sql.JsonPath;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Not;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.TextMatch;
import dev.plinth.sql.TextMatch.Match;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** One question has one answer, whatever the database. */
abstract class Answers extends OnDatabase {

  private static final Map<SqlType, Object> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put(SqlType.BOOLEAN, true);
    VALUES.put(SqlType.SMALLINT, (short) -7);
    VALUES.put(SqlType.INTEGER, Integer.MIN_VALUE);
    VALUES.put(SqlType.BIGINT, Long.MAX_VALUE);
    VALUES.put(SqlType.REAL, 1.5f);
    VALUES.put(SqlType.DOUBLE, 0.1);
    VALUES.put(SqlType.decimal(10, 2), new BigDecimal("12.34"));
    VALUES.put(SqlType.decimal(18, 0), new BigDecimal("123456789012345678"));
    VALUES.put(SqlType.varchar(20), "O'Neil");
    VALUES.put(SqlType.TEXT, "text");
    VALUES.put(SqlType.DATE, LocalDate.of(2024, 2, 29));
    VALUES.put(SqlType.TIME, LocalTime.of(23, 59, 59, 999_999_000));
    VALUES.put(SqlType.TIMESTAMP, LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_000));
    VALUES.put(SqlType.TIMESTAMPTZ, Instant.parse("2024-12-30T22:15:00.250Z"));
    VALUES.put(SqlType.INTERVAL, Duration.ofMillis(90_061_001));
    VALUES.put(SqlType.UUID, UUID.fromString("12345678-1234-4234-8234-123456789012"));
    VALUES.put(SqlType.BINARY, new byte[] {0, 1, -1});
    VALUES.put(SqlType.JSON, "[1, {\"a\": null}]");
    VALUES.put(SqlType.arrayOf(SqlType.TEXT), List.of("a", "\"b\"", "{c}"));
    VALUES.put(SqlType.arrayOf(SqlType.BIGINT), List.of(1L, 2L));
  }

  private final List<SqlType> types = new ArrayList<>(VALUES.keySet());

  private Column column(SqlType type) {
    return Column.of("c" + types.indexOf(type));
  }

  private void createValues() {
    List<TableColumn> columns =
        types.stream().map(type -> TableColumn.of(column(type).name(), type)).toList();
    create(Table.of(TableName.of("v"), columns, PrimaryKey.NONE));
    List<Expr> row = new ArrayList<>();
    VALUES.forEach((type, value) -> row.add(new Bind(value, type)));
    List<String> names = columns.stream().map(TableColumn::name).toList();
    run(Insert.into(TableName.of("v"), names, new Rows(List.of(row))));
  }

  private Object ask(Expr expr, SqlType type) {
    return value(expr, type, "v");
  }

  private Object moment(Expr expr, SqlType type) {
    return value(expr, type);
  }

  @Test
  void values_of_every_type_are_kept_found_and_listed() {
    createValues();
    VALUES.forEach(
        (type, value) -> {
          Column column = column(type);
          Bind bind = new Bind(value, type);
          if (type.kind() != SqlType.Kind.JSON) {
            assertThat(ask(column, type)).as("%s", type).isEqualTo(value);
            assertThat(value(bind, type)).as("%s", type).isEqualTo(value);
          }
          assertThat(ask(Comparison.eq(column, bind), SqlType.BOOLEAN))
              .as("%s", type)
              .isEqualTo(true);
        });
  }

  @Test
  void values_of_every_type_are_found_in_short_and_long_lists() {
    createValues();
    VALUES.forEach(
        (type, value) -> {
          List<Object> one = List.of(value);
          List<Object> many = new ArrayList<>();
          for (int index = 0; index < 600; index++) {
            many.add(value);
          }
          if (type.kind() != SqlType.Kind.ARRAY) {
            assertThat(ask(new InValues(column(type), one, type), SqlType.BOOLEAN))
                .as("%s", type)
                .isEqualTo(true);
          }
          if (type.kind() != SqlType.Kind.ARRAY && type.kind() != SqlType.Kind.JSON) {
            assertThat(ask(new InValues(column(type), many, type), SqlType.BOOLEAN))
                .as("%s", type)
                .isEqualTo(true);
          }
        });
  }

  @Test
  void nothing_of_every_type_is_nothing() {
    VALUES
        .keySet()
        .forEach(type -> assertThat(value(new Bind(null, type), type)).as("%s", type).isNull());
  }

  @Test
  void texts_match_by_case_unless_told_otherwise() {
    for (boolean column : new boolean[] {false, true}) {
      match(column, "Été 50%", Match.CONTAINS, "té 5", true, true);
      match(column, "Été 50%", Match.CONTAINS, "50%", true, true);
      match(column, "Été 501", Match.CONTAINS, "50%", false, false);
      match(column, "a_c", Match.EQUALS, "a_c", true, true);
      match(column, "abc", Match.EQUALS, "a_c", false, false);
      match(column, "Name", Match.CONTAINS, "nAm", false, true);
      match(column, "Name", Match.STARTS_WITH, "na", false, true);
      match(column, "Name", Match.STARTS_WITH, "Na", true, true);
      match(column, "Name", Match.ENDS_WITH, "ME", false, true);
      match(column, "Name", Match.ENDS_WITH, "me", true, true);
      match(column, "b", Match.ENDS_WITH, "ab", false, false);
      match(column, "b", Match.ENDS_WITH, "abcb", false, false);
      match(column, "a", Match.ENDS_WITH, "", true, true);
      match(column, "a", Match.CONTAINS, "", true, true);
      match(column, "", Match.STARTS_WITH, "", true, true);
      match(column, "x*y", Match.CONTAINS, "*", true, true);
      match(column, "xzy", Match.CONTAINS, "*", false, false);
      match(column, "x[a]y", Match.CONTAINS, "[a]", true, true);
      match(column, "a\\b", Match.CONTAINS, "\\", true, true);
      match(column, "NAME", Match.EQUALS, "name", false, true);
    }
  }

  @Test
  void known_texts_match_without_case_beyond_a_to_z() {
    match(false, "ÉTÉ", Match.CONTAINS, "été", false, true);
    match(false, "Ωmega", Match.STARTS_WITH, "ω", false, true);
    match(false, "ПРИВЕТ", Match.EQUALS, "привет", false, true);
  }

  private void match(
      boolean column, String text, Match match, String pattern, boolean exact, boolean folded) {
    Expr sought = column ? new Cast(Bind.of(pattern), SqlType.TEXT) : Bind.of(pattern);
    for (boolean ignoreCase : new boolean[] {false, true}) {
      Expr condition = new TextMatch(Bind.of(text), match, sought, ignoreCase);
      assertThat(value(condition, SqlType.BOOLEAN))
          .as("%s %s %s", text, match, pattern)
          .isEqualTo(ignoreCase ? folded : exact);
    }
  }

  @Test
  void functions_answer_the_same() {
    Expr five = Bind.of(5);
    Expr nothing = new Bind(null, SqlType.INTEGER);
    assertThat(value(Call.of("greatest", five, nothing, Bind.of(7)), SqlType.INTEGER)).isEqualTo(7);
    assertThat(value(Call.of("least", nothing, five), SqlType.INTEGER)).isEqualTo(5);
    assertThat(value(Call.of("strpos", Bind.of("abc"), Bind.of("c")), SqlType.INTEGER))
        .isEqualTo(3);
    assertThat(value(Call.of("substring", Bind.of("abcdef"), Bind.of(2), Bind.of(3)), SqlType.TEXT))
        .isEqualTo("bcd");
    assertThat(
            value(
                Call.of("concat", Bind.of("a"), new Bind(null, SqlType.TEXT), Bind.of("b")),
                SqlType.TEXT))
        .isEqualTo("ab");
    assertThat(value(Call.of("mod", Bind.of(-7), Bind.of(3)), SqlType.INTEGER)).isEqualTo(-1);
    assertThat(value(Call.of("round", Bind.of(2.345), Bind.of(1)), SqlType.DOUBLE)).isEqualTo(2.3);
    assertThat(value(Call.of("floor", Bind.of(-2.5)), SqlType.DOUBLE)).isEqualTo(-3.0);
    assertThat(value(Call.of("ceil", Bind.of(2.1)), SqlType.DOUBLE)).isEqualTo(3.0);
    assertThat(value(Call.of("power", Bind.of(2), Bind.of(10)), SqlType.DOUBLE)).isEqualTo(1024.0);
    assertThat(value(Call.of("nullif", five, Bind.of(5)), SqlType.INTEGER)).isNull();
    assertThat(value(Call.of("trim", Bind.of(" a ")), SqlType.TEXT)).isEqualTo("a");
    assertThat(value(Call.of("replace", Bind.of("aXb"), Bind.of("X"), Bind.of("-")), SqlType.TEXT))
        .isEqualTo("a-b");
    assertThat((Double) value(Call.of("random"), SqlType.DOUBLE)).isBetween(0.0, 1.0);
    assertThat((Instant) value(Call.of("now"), SqlType.TIMESTAMPTZ))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    assertThat(value(Call.of("current_date"), SqlType.DATE))
        .isIn(LocalDate.now(ZoneOffset.UTC), LocalDate.now(ZoneOffset.UTC).minusDays(1));
  }

  @Test
  void sums_keep_their_brackets_and_fractions() {
    BigDecimal five = new BigDecimal("5.00");
    Expr decimal = new Bind(five, SqlType.decimal(10, 2));
    assertThat(decimalOf(new Arithmetic(Operator.DIVIDE, decimal, Bind.of(2))))
        .isEqualByComparingTo("2.5");
    assertThat(decimalOf(new Arithmetic(Operator.MODULO, decimal, Bind.of(new BigDecimal("1.5")))))
        .isEqualByComparingTo("0.5");
    assertThat(value(new Arithmetic(Operator.DIVIDE, Bind.of(7), Bind.of(2)), SqlType.INTEGER))
        .isEqualTo(3);
    Expr difference = new Arithmetic(Operator.SUBTRACT, Bind.of(5), Bind.of(3));
    assertThat(value(new Arithmetic(Operator.SUBTRACT, Bind.of(10), difference), SqlType.INTEGER))
        .isEqualTo(8);
    assertThat(
            value(
                new Arithmetic(
                    Operator.CONCAT,
                    new Cast(new Arithmetic(Operator.ADD, Bind.of(1), Bind.of(2)), SqlType.TEXT),
                    Bind.of("x")),
                SqlType.TEXT))
        .isEqualTo("3x");
  }

  private BigDecimal decimalOf(Expr expr) {
    return (BigDecimal) value(expr, SqlType.DECIMAL);
  }

  @Test
  void truth_has_two_values_when_asked_so() {
    Expr unknown = Comparison.eq(new Bind(null, SqlType.INTEGER), Bind.of(1));
    assertThat(value(new IsTrue(unknown, true), SqlType.BOOLEAN)).isEqualTo(true);
    assertThat(value(new IsTrue(unknown, false), SqlType.BOOLEAN)).isEqualTo(false);
    assertThat(value(new Not(unknown), SqlType.BOOLEAN)).isNull();
    assertThat(value(new InValues(Bind.of(1L), List.of(), SqlType.BIGINT), SqlType.BOOLEAN))
        .isEqualTo(false);
  }

  @Test
  void casts_change_values_alike() {
    assertThat(cast(Bind.of(2.5), SqlType.TEXT)).isEqualTo("2.5");
    assertThat(cast(Bind.of("12"), SqlType.INTEGER)).isEqualTo(12);
    assertThat(cast(Bind.of(new BigDecimal("2.5")), SqlType.INTEGER)).isEqualTo(3);
    assertThat(cast(Bind.of("abcdef"), SqlType.varchar(3))).isEqualTo("abc");
    assertThat((BigDecimal) cast(Bind.of(2.346), SqlType.decimal(10, 2)))
        .isEqualByComparingTo("2.35");
    assertThat(cast(Bind.of("2024-02-29 10:11:12.5"), SqlType.DATE))
        .isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(cast(Bind.of("2024-02-29 10:11:12.500000"), SqlType.TIMESTAMP))
        .isEqualTo(LocalDateTime.of(2024, 2, 29, 10, 11, 12, 500_000_000));
    assertThat(cast(Bind.of("2024-02-29"), SqlType.TIMESTAMP))
        .isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
  }

  private Object cast(Expr value, SqlType type) {
    return value(new Cast(value, type), type);
  }

  @Test
  void parts_of_moments_are_those_of_the_wall_clock() {
    Instant[] moments = {
      Instant.parse("2024-12-30T22:15:59.999999Z"),
      Instant.parse("2021-01-03T23:59:59.999999Z"),
      Instant.parse("1969-07-20T20:17:40Z"),
      Instant.parse("2024-02-29T00:00:00Z")
    };
    for (Instant moment : moments) {
      for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneOffset.ofHours(2), ZoneId.of("-09:30"))) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        Map<Part, Object> expected = Dates.parts(local);
        expected.forEach(
            (part, value) ->
                assertThat(moment(new DatePart(part, bind(moment), zone), Dates.type(part)))
                    .as("%s of %s at %s", part, moment, zone)
                    .isEqualTo(value));
        for (Part part : Dates.TRUNCATABLE) {
          Instant start = Dates.truncate(local, part).atZone(zone).toInstant();
          assertThat(moment(new DateTruncate(part, bind(moment), zone), SqlType.TIMESTAMPTZ))
              .as("start of %s of %s at %s", part, moment, zone)
              .isEqualTo(start);
        }
      }
    }
  }

  @Test
  void parts_of_dates_and_times_need_no_zone() {
    LocalDateTime local = LocalDateTime.of(2024, 5, 15, 10, 11, 12, 123_456_000);
    Bind timestamp = new Bind(local, SqlType.TIMESTAMP);
    Dates.parts(local)
        .forEach(
            (part, value) ->
                assertThat(value(new DatePart(part, timestamp, null), Dates.type(part)))
                    .as("%s", part)
                    .isEqualTo(value));
    for (Part part : Dates.TRUNCATABLE) {
      assertThat(value(new DateTruncate(part, timestamp, null), SqlType.TIMESTAMP))
          .as("%s", part)
          .isEqualTo(Dates.truncate(local, part));
    }
    Bind date = new Bind(local.toLocalDate(), SqlType.DATE);
    assertThat(value(new DatePart(Part.QUARTER, date, null), SqlType.INTEGER)).isEqualTo(2);
    assertThat(
            value(new Cast(new DateTruncate(Part.MONTH, date, null), SqlType.DATE), SqlType.DATE))
        .isEqualTo(LocalDate.of(2024, 5, 1));
    Bind time = new Bind(local.toLocalTime(), SqlType.TIME);
    assertThat(value(new DatePart(Part.HOUR, time, null), SqlType.INTEGER)).isEqualTo(10);
    assertThat(value(new DatePart(Part.SECOND, time, null), SqlType.INTEGER)).isEqualTo(12);
  }

  private static Bind bind(Instant moment) {
    return new Bind(moment, SqlType.TIMESTAMPTZ);
  }

  @Test
  void lengths_of_time_move_moments_and_add_up() {
    Bind length = new Bind(Duration.ofHours(25), SqlType.INTERVAL);
    Instant moment = Instant.parse("2024-02-28T23:30:00.123456Z");
    assertThat(value(new Arithmetic(Operator.ADD, bind(moment), length), SqlType.TIMESTAMPTZ))
        .isEqualTo(moment.plus(Duration.ofHours(25)));
    assertThat(value(new Arithmetic(Operator.SUBTRACT, bind(moment), length), SqlType.TIMESTAMPTZ))
        .isEqualTo(moment.minus(Duration.ofHours(25)));
    Bind day = new Bind(LocalDate.of(2024, 2, 28), SqlType.DATE);
    assertThat(value(new Arithmetic(Operator.ADD, day, length), SqlType.TIMESTAMP))
        .isEqualTo(LocalDateTime.of(2024, 2, 29, 1, 0));
    assertThat(value(new Arithmetic(Operator.ADD, length, length), SqlType.INTERVAL))
        .isEqualTo(Duration.ofHours(50));
  }

  @Test
  void aggregates_over_nothing_count_zero_and_are_null_else() {
    createNumbers();
    Expr never = Literal.FALSE;
    assertThat(number(Aggregate.of("count"), never, SqlType.BIGINT)).isEqualTo(0L);
    for (String function :
        List.of("sum", "avg", "min", "max", "stddev", "variance", "bool_and", "bool_or")) {
      Expr arg = function.startsWith("bool") ? Comparison.eq(N, Bind.of(1)) : N;
      assertThat(number(Aggregate.of(function, arg), never, SqlType.DOUBLE)).as(function).isNull();
    }
    assertThat(number(Aggregate.of("array_agg", N), never, SqlType.arrayOf(SqlType.INTEGER)))
        .isNull();
    assertThat(
            number(
                Aggregate.of("string_agg", new Cast(N, SqlType.TEXT), Bind.of(",")),
                never,
                SqlType.TEXT))
        .isNull();
  }

  @Test
  void aggregates_over_rows_answer_the_same() {
    createNumbers();
    Expr all = Literal.TRUE;
    assertThat(number(Aggregate.of("count"), all, SqlType.BIGINT)).isEqualTo(5L);
    assertThat(number(Aggregate.of("count", N), all, SqlType.BIGINT)).isEqualTo(4L);
    assertThat(number(Aggregate.of("sum", N), all, SqlType.BIGINT)).isEqualTo(4_000_000_040L);
    assertThat((Double) number(Aggregate.of("variance", N), all, SqlType.DOUBLE)).isEqualTo(30.0);
    assertThat((Double) number(Aggregate.of("stddev", N), all, SqlType.DOUBLE))
        .isCloseTo(Math.sqrt(30), Offset.offset(1e-9));
    Expr one = Comparison.eq(N, Bind.of(1_000_000_004L));
    assertThat(number(Aggregate.of("stddev", N), one, SqlType.DOUBLE)).isNull();
    assertThat(
            number(
                new Aggregate("array_agg", List.of(N), false, one, List.of()),
                all,
                SqlType.arrayOf(SqlType.BIGINT)))
        .isEqualTo(List.of(1_000_000_004L));
    assertThat(
            number(
                new Aggregate(
                    "string_agg",
                    List.of(new Cast(N, SqlType.TEXT), Bind.of("; ")),
                    false,
                    new Comparison(Comparison.Operator.GT, N, Bind.of(1_000_000_007L)),
                    List.of(OrderBy.desc(N))),
                all,
                SqlType.TEXT))
        .isEqualTo("1000000016; 1000000013");
    assertThat(number(Aggregate.of("bool_or", one), all, SqlType.BOOLEAN)).isEqualTo(true);
    assertThat(number(Aggregate.of("bool_and", one), all, SqlType.BOOLEAN)).isEqualTo(false);
  }

  private static final Column N = Column.of("n");

  private void createNumbers() {
    create(
        Table.of(
            TableName.of("numbers"),
            List.of(TableColumn.of("n", SqlType.BIGINT).optional()),
            PrimaryKey.NONE));
    List<List<Expr>> rows =
        IntStream.of(4, 7, 13, 16)
            .mapToObj(n -> List.<Expr>of(Bind.of(1_000_000_000L + n)))
            .collect(Collectors.toCollection(ArrayList::new));
    rows.add(List.of(new Bind(null, SqlType.BIGINT)));
    run(Insert.into(TableName.of("numbers"), List.of("n"), new Rows(rows)));
  }

  private Object number(Expr expr, Expr where, SqlType type) {
    return all(Select.of(SelectItem.of(expr)).from(TableSource.of("numbers")).where(where), type)
        .get(0);
  }

  @Test
  void json_is_looked_into_alike() {
    Bind document =
        new Bind(
            "{\"a\": {\"0\": \"zero\", \"b\": [10, {\"c\": true}]}, \"n\": null, \"d\": 1.5,"
                + " \"s\": \"x\", \"k\\\"y\": 7, \"p.q\": 8}",
            SqlType.JSON);
    assertThat(json(document, SqlType.TEXT, "a", "0")).isEqualTo("zero");
    assertThat(json(document, SqlType.INTEGER, "a", "b", "0")).isEqualTo(10);
    assertThat(json(document, SqlType.BOOLEAN, "a", "b", "1", "c")).isEqualTo(true);
    assertThat(json(document, SqlType.TEXT, "a", "b", "1", "c")).isEqualTo("true");
    assertThat(json(document, SqlType.INTEGER, "a", "b", "-2")).isEqualTo(10);
    assertThat(json(document, SqlType.DOUBLE, "d")).isEqualTo(1.5);
    assertThat(json(document, SqlType.TEXT, "d")).isEqualTo("1.5");
    assertThat(json(document, SqlType.INTEGER, "k\"y")).isEqualTo(7);
    assertThat(json(document, SqlType.INTEGER, "p.q")).isEqualTo(8);
    assertThat(json(document, SqlType.JSON, "s")).isEqualTo("\"x\"");
    assertThat(json(document, SqlType.JSON, "n")).isEqualTo("null");
    assertThat(json(document, SqlType.TEXT, "n")).isNull();
    assertThat(json(document, SqlType.JSON, "missing")).isNull();
    assertThat(json(document, SqlType.TEXT, "a", "missing", "0")).isNull();
  }

  private Object json(Expr document, SqlType type, String... steps) {
    return value(new JsonPath(document, List.of(steps), type), type);
  }
}
