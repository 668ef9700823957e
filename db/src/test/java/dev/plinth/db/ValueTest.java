package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValueTest {

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase();
    }
  }

  @Nested
  class OnSqlite extends Behaviour {
    @Override
    String url() {
      return "sqlite::memory:";
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    private static final Instant MOMENT = Instant.parse("2024-02-29T23:59:59.123456Z");
    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    void every_kind_comes_back_as_it_was_sent() {
      assertKept(true, SqlType.BOOLEAN);
      assertKept(false, SqlType.BOOLEAN);
      assertKept(Short.MIN_VALUE, SqlType.SMALLINT);
      assertKept(Integer.MAX_VALUE, SqlType.INTEGER);
      assertKept(Long.MIN_VALUE, SqlType.BIGINT);
      assertKept(1.5f, SqlType.REAL);
      assertKept(0.1, SqlType.DOUBLE);
      assertKept("it's \\ \"quoted\" \uD83D\uDE00", SqlType.TEXT);
      assertKept("short", SqlType.varchar(5));
      assertKept(LocalDate.of(2024, 2, 29), SqlType.DATE);
      assertKept(LocalDate.of(1, 1, 1), SqlType.DATE);
      assertKept(LocalTime.of(9, 30), SqlType.TIME);
      assertKept(LocalTime.of(9, 30, 1, 250_000_000), SqlType.TIME);
      assertKept(LocalDateTime.of(2024, 2, 29, 9, 30), SqlType.TIMESTAMP);
      assertKept(MOMENT, SqlType.TIMESTAMPTZ);
      assertKept(Instant.EPOCH.minusSeconds(1), SqlType.TIMESTAMPTZ);
      assertKept(Duration.ofHours(49).plusMillis(5), SqlType.INTERVAL);
      assertKept(Duration.ofMillis(-1500), SqlType.INTERVAL);
      assertKept(ID, SqlType.UUID);
      assertKept("{\"a\": [1, null]}", SqlType.JSON);
    }

    @Test
    void decimals_keep_every_digit() {
      assertThat(kept(new BigDecimal("12345.678"), SqlType.DECIMAL))
          .isEqualTo(new BigDecimal("12345.678"));
      assertThat(kept(new BigDecimal("0.10"), SqlType.DECIMAL)).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void bytes_come_back_as_they_were_sent() {
      byte[] bytes = {0, 1, (byte) 0xff, 'x'};
      assertThat((byte[]) kept(bytes, SqlType.BINARY)).isEqualTo(bytes);
    }

    /** Kinds that need a name or an element. */
    private static final Set<SqlType.Kind> NAMED =
        Set.of(SqlType.Kind.ARRAY, SqlType.Kind.ENUM, SqlType.Kind.OTHER);

    @Test
    void null_of_every_kind_stays_null() {
      for (SqlType.Kind kind : SqlType.Kind.values()) {
        if (!NAMED.contains(kind)) {
          assertThat(kept(null, new SqlType(kind, 0, 0, null, null))).as(kind.name()).isNull();
        }
      }
      assertThat(kept(null, SqlType.arrayOf(SqlType.BIGINT))).isNull();
      assertThat(kept(null, SqlType.other("text"))).isNull();
    }

    @Test
    void lists_of_every_kind_come_back_as_they_were_sent() {
      assertList(SqlType.BIGINT, 1L, null, Long.MAX_VALUE);
      assertList(SqlType.INTEGER, 1, null);
      assertList(SqlType.SMALLINT, (short) 1);
      assertList(SqlType.DOUBLE, 0.5, null);
      assertList(SqlType.BOOLEAN, true, false, null);
      assertList(SqlType.TEXT, "", "a,b", "\"q\\", "{}", "null", "NULL", null, "\uD83D\uDE00\n");
      assertList(SqlType.DECIMAL, new BigDecimal("1.50"), null);
      assertList(SqlType.DATE, LocalDate.of(2024, 2, 29), null);
      assertList(SqlType.TIME, LocalTime.of(1, 2, 3));
      assertList(
          SqlType.TIMESTAMP,
          LocalDateTime.of(2024, 2, 29, 1, 2, 3),
          LocalDateTime.of(2024, 3, 31, 2, 30), // does not exist in Berlin
          LocalDateTime.of(2024, 3, 10, 2, 30)); // does not exist in New York
      assertList(SqlType.TIMESTAMPTZ, MOMENT, null);
      assertList(SqlType.INTERVAL, Duration.ofMinutes(90));
      assertList(SqlType.UUID, ID, null);
      assertList(SqlType.TEXT);
    }

    @Test
    void times_finer_than_microseconds_are_cut_and_never_rounded_up() {
      assertThat(kept(Instant.parse("2024-12-31T23:59:59.999999999Z"), SqlType.TIMESTAMPTZ))
          .isEqualTo(Instant.parse("2024-12-31T23:59:59.999999Z"));
      assertThat(kept(LocalTime.MAX, SqlType.TIME))
          .isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
      assertThat(kept(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 999_999_999), SqlType.TIMESTAMP))
          .isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 999_999_000));
    }

    @Test
    void a_moment_with_an_offset_is_the_same_moment() {
      OffsetDateTime at = OffsetDateTime.of(2024, 6, 1, 12, 0, 0, 0, ZoneOffset.ofHours(5));
      assertThat(kept(at, SqlType.TIMESTAMPTZ)).isEqualTo(at.toInstant());
      assertThat(
              db.queryOne(select(at, SqlType.TIMESTAMPTZ), row -> row.getOffsetDateTime(1))
                  .orElseThrow()
                  .toInstant())
          .isEqualTo(at.toInstant());
    }

    @Test
    void primitive_getters_answer_zero_for_null_and_others_null() {
      db.query(
          select(null, SqlType.BIGINT),
          row -> {
            assertThat(row.getLong(1)).isZero();
            assertThat(row.getInt(1)).isZero();
            assertThat(row.getShort(1)).isZero();
            assertThat(row.getDouble(1)).isZero();
            assertThat(row.getFloat(1)).isZero();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getLongOrNull(1)).isNull();
            assertThat(row.getIntOrNull(1)).isNull();
            assertThat(row.getShortOrNull(1)).isNull();
            assertThat(row.getDoubleOrNull(1)).isNull();
            assertThat(row.getFloatOrNull(1)).isNull();
            assertThat(row.getBooleanOrNull(1)).isNull();
            assertThat(row.getString(1)).isNull();
            assertThat(row.isNull(1)).isTrue();
            return 1;
          });
    }

    @Test
    void zero_is_not_null() {
      db.query(
          select(0L, SqlType.BIGINT),
          row -> {
            assertThat(row.getLongOrNull(1)).isZero();
            assertThat(row.getIntOrNull(1)).isZero();
            assertThat(row.isNull(1)).isFalse();
            return 1;
          });
    }

    @Test
    void a_row_knows_its_columns() {
      db.query(
          Sql.of("SELECT id, name AS title FROM item"),
          row -> {
            throw new AssertionError("there is no row");
          });
      insert(1, "one");
      db.query(
          Sql.of("SELECT id, name AS title FROM item"),
          row -> {
            assertThat(row.columnCount()).isEqualTo(2);
            assertThat(row.labels()).containsExactly("id", "title");
            assertThat(row.label(2)).isEqualTo("title");
            assertThat(row.getObject(2)).isEqualTo("one");
            return 1;
          });
    }

    @Test
    void a_number_that_does_not_fit_its_type_is_refused_and_never_cut() {
      assertThatThrownBy(() -> kept(1L << 40, SqlType.INTEGER))
          .hasMessageContaining("Bind 1 is a INTEGER")
          .hasMessageEndingWith("[database.bind-type]");
      assertThatThrownBy(() -> kept(1 << 20, SqlType.SMALLINT))
          .hasMessageEndingWith("[database.bind-type]");
    }

    @Test
    void a_value_of_the_wrong_class_is_refused_without_showing_it() {
      assertThatThrownBy(() -> kept("secret", SqlType.BIGINT))
          .hasMessageContaining("can not carry this java.lang.String")
          .hasMessageNotContaining("secret");
    }

    private void assertKept(Object value, SqlType type) {
      assertThat(kept(value, type)).as(type.toString()).isEqualTo(value);
    }

    private void assertList(SqlType element, @Nullable Object... values) {
      List<@Nullable Object> list = Arrays.asList(values);
      assertThat(db.query(select(list, SqlType.arrayOf(element)), row -> row.getList(1, element)))
          .containsExactly(list);
    }

    private @Nullable Object kept(@Nullable Object value, SqlType type) {
      return db.queryOne(select(value, type), row -> row.get(1, type)).orElse(null);
    }

    private Sql select(@Nullable Object value, SqlType type) {
      String name = db.dialect().typeName(type).toLowerCase(Locale.ROOT);
      boolean cast = name.endsWith("]") || db.dialect().name().equals("postgresql");
      String text = cast ? "SELECT CAST(? AS " + name + ")" : "SELECT ?";
      return Sql.of(text, new Bind(value, type));
    }
  }
}
