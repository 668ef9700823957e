package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static dev.plinth.sql.dialect.SqlAssert.assertExpr;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Case;
import dev.plinth.sql.Cast;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.DatePart.Part;
import dev.plinth.sql.DateTruncate;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Frame;
import dev.plinth.sql.JsonPath;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionTest {
  private static final Column A = Column.of("a");
  private static final Column B = Column.of("b");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void functions_have_the_name_of_the_database() {
    assertExpr(Call.of("lower", A)).everywhere("lower(\"a\")");
    assertExpr(Call.of("strpos", A, B))
        .on(POSTGRES, "strpos(\"a\", \"b\")")
        .on(SQLITE, "instr(\"a\", \"b\")");
    assertExpr(Call.of("round", A, Bind.of(2)))
        .on(POSTGRES, "round(CAST(\"a\" AS numeric), ?)", 2)
        .on(SQLITE, "round(\"a\", ?)", 2);
    assertExpr(Call.of("mod", A, B))
        .on(POSTGRES, "mod(\"a\", \"b\")")
        .on(SQLITE, "(\"a\" % \"b\")");
    assertExpr(Call.of("current_date"))
        .on(POSTGRES, "CAST(now() AT TIME ZONE 'UTC' AS date)")
        .on(SQLITE, "date('now')");
    assertExpr(Call.of("random"))
        .on(POSTGRES, "random()")
        .on(SQLITE, "(random() / 18446744073709551616.0 + 0.5)");
  }

  @Test
  void greatest_leaves_nulls_out_everywhere() {
    assertExpr(Call.of("greatest", A, B, Bind.of(1)))
        .on(POSTGRES, "greatest(\"a\", \"b\", ?)", 1)
        .on(
            SQLITE,
            "(SELECT max(value) FROM (SELECT \"a\" AS value UNION ALL SELECT \"b\""
                + " UNION ALL SELECT ?))",
            1);
  }

  @Test
  void a_function_is_a_name_and_nothing_else() {
    for (String bad : List.of("", "a b", "f(", "1f", "f;--", "f.", ".f", "é", "\"f\"")) {
      assertThatThrownBy(() -> assertExpr(Call.of(bad)).everywhere(""))
          .isInstanceOf(PlinthException.class)
          .hasMessageEndingWith("is not the name of a function. [sql.bad-identifier]");
    }
    assertExpr(Call.of("pg_catalog.f_1", A)).everywhere("pg_catalog.f_1(\"a\")");
  }

  @Test
  void aggregates_are_distinct_filtered_and_ordered() {
    Aggregate joined =
        new Aggregate(
            "string_agg",
            List.of(A, Bind.of("; ")),
            false,
            Comparison.eq(B, Bind.of(1)),
            List.of(OrderBy.desc(A)));
    assertExpr(joined)
        .everywhere("string_agg(\"a\", ? ORDER BY \"a\" DESC) FILTER (WHERE \"b\" = ?)", "; ", 1);
    assertExpr(distinct("count", A)).everywhere("count(DISTINCT \"a\")");
    assertExpr(Aggregate.of("count")).everywhere("count(*)");
    assertExpr(distinct("string_agg", A, Bind.of(";")))
        .on(POSTGRES, "string_agg(DISTINCT \"a\", ?)", ";")
        .notOn(SQLITE, Capability.STRING_AGG_DISTINCT);
    assertExpr(distinct("string_agg", A, Bind.of(",")))
        .on(POSTGRES, "string_agg(DISTINCT \"a\", ?)", ",")
        .on(SQLITE, "group_concat(DISTINCT \"a\")");
  }

  @Test
  void aggregates_of_nothing_are_null_and_of_one_have_no_deviation() {
    assertExpr(Aggregate.of("stddev", A))
        .on(POSTGRES, "stddev(\"a\")")
        .on(SQLITE, "CASE WHEN count(\"a\") > 1 THEN stdev(\"a\") END");
    assertExpr(Aggregate.of("stddev_pop", A))
        .on(POSTGRES, "stddev_pop(\"a\")")
        .on(
            SQLITE,
            "sqrt(coalesce(variance(\"a\"), 0) * (count(\"a\") - 1) / nullif(count(\"a\"), 0))");
    assertExpr(Aggregate.of("array_agg", A))
        .on(POSTGRES, "array_agg(\"a\")")
        .on(SQLITE, "nullif(json_group_array(\"a\"), '[]')");
    assertExpr(Aggregate.of("json_agg", A)).on(POSTGRES, "jsonb_agg(\"a\")");
    assertExpr(Aggregate.of("bool_and", A))
        .on(POSTGRES, "bool_and(\"a\")")
        .on(SQLITE, "min(\"a\")");
  }

  @Test
  void windows_have_partitions_orders_and_frames() {
    Window window =
        new Window(
            Aggregate.of("sum", A),
            List.of(B),
            List.of(OrderBy.asc(A)),
            new Frame(Frame.Unit.ROWS, Frame.Bound.preceding(2), Frame.Bound.CURRENT_ROW));
    assertExpr(window)
        .everywhere(
            "sum(\"a\") OVER (PARTITION BY \"b\" ORDER BY \"a\""
                + " ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)");
    assertExpr(new Window(Call.of("row_number"), List.of(), List.of(), null))
        .everywhere("row_number() OVER ()");
    assertExpr(
            new Window(
                Aggregate.of("sum", A),
                List.of(),
                List.of(OrderBy.asc(A)),
                new Frame(
                    Frame.Unit.RANGE,
                    Frame.Bound.UNBOUNDED_PRECEDING,
                    Frame.Bound.UNBOUNDED_FOLLOWING)))
        .everywhere(
            "sum(\"a\") OVER (ORDER BY \"a\""
                + " RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)");
    assertExpr(new Window(Aggregate.of("stddev", A), List.of(), List.of(), null))
        .on(POSTGRES, "stddev(\"a\") OVER ()")
        .notOn(SQLITE, Capability.WINDOW_AGGREGATES);
  }

  @Test
  void cases_answer_the_first_that_holds() {
    Case.When when = new Case.When(Comparison.eq(A, Bind.of(1)), Bind.of("one"));
    assertExpr(new Case(List.of(when), Bind.of("many")))
        .everywhere("CASE WHEN \"a\" = ? THEN ? ELSE ? END", 1, "one", "many");
    assertExpr(new Case(List.of(when), null))
        .everywhere("CASE WHEN \"a\" = ? THEN ? END", 1, "one");
  }

  @Test
  void casts_do_the_same_everywhere() {
    assertExpr(new Cast(A, SqlType.TEXT))
        .on(POSTGRES, "CAST(\"a\" AS text)")
        .on(SQLITE, "CAST(\"a\" AS TEXT)");
    assertExpr(new Cast(A, SqlType.INTEGER))
        .on(POSTGRES, "CAST(\"a\" AS integer)")
        .on(SQLITE, "CAST(round(\"a\") AS INTEGER)");
    assertExpr(new Cast(A, SqlType.decimal(10, 2)))
        .on(POSTGRES, "CAST(\"a\" AS numeric(10, 2))")
        .on(SQLITE, "round(\"a\", 2)");
    assertExpr(new Cast(A, SqlType.varchar(3)))
        .on(POSTGRES, "CAST(\"a\" AS varchar(3))")
        .on(SQLITE, "substr(\"a\", 1, 3)");
    assertExpr(new Cast(A, SqlType.DATE))
        .on(POSTGRES, "CAST(\"a\" AS date)")
        .on(SQLITE, "date(\"a\")");
    assertExpr(new Cast(A, SqlType.TIMESTAMPTZ))
        .on(POSTGRES, "CAST(\"a\" AS timestamptz)")
        .on(SQLITE, "(datetime(\"a\") || substr(\"a\", 20))");
    assertExpr(new Cast(A, SqlType.arrayOf(SqlType.DOUBLE)))
        .on(POSTGRES, "CAST(\"a\" AS double precision[])")
        .on(SQLITE, "CAST(\"a\" AS TEXT)");
  }

  @Test
  void parts_of_dates_are_whole_numbers() {
    assertExpr(new DatePart(Part.YEAR, A, null))
        .on(POSTGRES, "CAST(EXTRACT(YEAR FROM \"a\") AS integer)")
        .on(SQLITE, "CAST(strftime('%Y', \"a\") AS INTEGER)");
    assertExpr(new DatePart(Part.SECOND, A, ZoneOffset.UTC))
        .on(POSTGRES, "CAST(floor(EXTRACT(SECOND FROM \"a\" AT TIME ZONE 'UTC')) AS integer)")
        .on(SQLITE, "CAST(strftime('%S', \"a\") AS INTEGER)");
    assertExpr(new DatePart(Part.QUARTER, A, null))
        .on(POSTGRES, "CAST(EXTRACT(QUARTER FROM \"a\") AS integer)")
        .on(SQLITE, "((CAST(strftime('%m', \"a\") AS INTEGER) + 2) / 3)");
    assertExpr(new DatePart(Part.WEEK_DAY, A, null))
        .on(POSTGRES, "CAST(EXTRACT(ISODOW FROM \"a\") AS integer)")
        .on(SQLITE, "CAST(strftime('%u', \"a\") AS INTEGER)");
    assertExpr(new DatePart(Part.DATE, A, ZoneOffset.UTC))
        .on(POSTGRES, "CAST(\"a\" AT TIME ZONE 'UTC' AS date)")
        .on(SQLITE, "date(\"a\")");
    assertExpr(new DatePart(Part.TIME, A, ZoneOffset.UTC))
        .on(POSTGRES, "CAST(\"a\" AT TIME ZONE 'UTC' AS time)")
        .on(SQLITE, "(time(\"a\") || substr(\"a\", 20))");
  }

  @Test
  void dates_are_looked_at_in_a_zone() {
    assertExpr(new DatePart(Part.HOUR, A, ZoneOffset.ofHours(2)))
        .on(POSTGRES, "CAST(EXTRACT(HOUR FROM \"a\" AT TIME ZONE INTERVAL '+02:00') AS integer)")
        .on(SQLITE, "CAST(strftime('%H', \"a\", '7200 seconds') AS INTEGER)");
    assertExpr(new DatePart(Part.HOUR, A, ZoneId.of("UTC+02:00")))
        .on(POSTGRES, "CAST(EXTRACT(HOUR FROM \"a\" AT TIME ZONE INTERVAL '+02:00') AS integer)");
    assertExpr(new DatePart(Part.HOUR, A, BERLIN))
        .on(POSTGRES, "CAST(EXTRACT(HOUR FROM \"a\" AT TIME ZONE 'Europe/Berlin') AS integer)")
        .notOn(SQLITE, Capability.NAMED_ZONES);
  }

  @Test
  void dates_are_put_back_to_a_start() {
    assertExpr(new DateTruncate(Part.MONTH, A, ZoneOffset.UTC))
        .on(POSTGRES, "date_trunc('month', \"a\", 'UTC')")
        .on(SQLITE, "datetime(\"a\", 'start of month')");
    assertExpr(new DateTruncate(Part.MONTH, A, null))
        .on(POSTGRES, "date_trunc('month', CAST(\"a\" AS timestamp))")
        .on(SQLITE, "datetime(\"a\", 'start of month')");
    assertExpr(new DateTruncate(Part.WEEK, A, ZoneOffset.ofHours(-5)))
        .on(
            POSTGRES,
            "date_trunc('week', \"a\" AT TIME ZONE INTERVAL '-05:00')"
                + " AT TIME ZONE INTERVAL '-05:00'")
        .on(
            SQLITE,
            "datetime(datetime(\"a\", '-18000 seconds', 'start of day', '-6 days', 'weekday 1'),"
                + " '18000 seconds')");
    assertExpr(new DateTruncate(Part.QUARTER, A, null))
        .on(
            SQLITE,
            "datetime(\"a\", 'start of month', '-' || ((strftime('%m', \"a\") - 1) % 3)"
                + " || ' months')");
    assertThatThrownBy(() -> assertExpr(new DateTruncate(Part.WEEK_DAY, A, null)).everywhere(""))
        .hasMessageEndingWith("[sql.bad-truncation]");
  }

  @Test
  void lengths_of_time_move_dates() {
    Bind hour = new Bind(Duration.ofHours(1), SqlType.INTERVAL);
    assertExpr(new Arithmetic(Arithmetic.Operator.SUBTRACT, A, hour))
        .on(POSTGRES, "\"a\" - ?::interval", Duration.ofHours(1))
        .on(
            SQLITE,
            "CASE typeof(\"a\") WHEN 'integer' THEN \"a\" - ? ELSE"
                + " datetime(\"a\", ? || ' seconds') || substr(\"a\", 20) END",
            Duration.ofHours(1),
            -3600L);
    Bind fine = new Bind(Duration.ofMillis(5), SqlType.INTERVAL);
    assertExpr(new Arithmetic(Arithmetic.Operator.ADD, A, fine))
        .on(POSTGRES, "\"a\" + ?::interval", Duration.ofMillis(5))
        .notOn(SQLITE, Capability.INTERVAL_FRACTIONS);
  }

  @Test
  void remainders_of_fractions_are_not_cut() {
    BigDecimal half = new BigDecimal("0.5");
    assertExpr(new Arithmetic(Arithmetic.Operator.MODULO, A, Bind.of(half)))
        .on(POSTGRES, "\"a\" % ?", half)
        .on(SQLITE, "mod(\"a\", CAST(? AS REAL))", half);
  }

  @Test
  void json_is_looked_into() {
    assertExpr(json(null, "mail", "weekly"))
        .on(POSTGRES, "jsonb_extract_path(\"a\", VARIADIC ?)", List.of("mail", "weekly"))
        .on(SQLITE, "(\"a\" -> ?)", "$.\"mail\".\"weekly\"");
    assertExpr(json(SqlType.TEXT, "mail"))
        .on(POSTGRES, "jsonb_extract_path_text(\"a\", VARIADIC ?)", List.of("mail"))
        .on(
            SQLITE,
            "CASE json_type(\"a\", ?) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false'"
                + " ELSE CAST((\"a\" ->> ?) AS TEXT) END",
            "$.\"mail\"",
            "$.\"mail\"");
    assertExpr(json(SqlType.BIGINT, "n"))
        .on(POSTGRES, "CAST(jsonb_extract_path_text(\"a\", VARIADIC ?) AS bigint)", List.of("n"))
        .on(SQLITE, "CAST((\"a\" ->> ?) AS INTEGER)", "$.\"n\"");
  }

  @Test
  void digits_are_a_position_or_a_key_as_the_document_has_it() {
    assertExpr(json(SqlType.BOOLEAN, "tags", "0"))
        .on(SQLITE, "coalesce((\"a\" ->> ?), (\"a\" ->> ?))", "$.\"tags\"[0]", "$.\"tags\".\"0\"");
    assertThatThrownBy(
            () -> assertExpr(json(null, "1", "1", "1", "1", "1", "1", "1")).on(SQLITE, ""))
        .hasMessageEndingWith("[sql.bad-json-path]");
  }

  private static Expr json(SqlType as, String... steps) {
    return new JsonPath(A, List.of(steps), as);
  }

  private static Aggregate distinct(String function, Expr... args) {
    return new Aggregate(function, List.of(args), true, null, List.of());
  }
}
