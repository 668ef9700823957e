package dev.plinth.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.TableColumn;
import org.junit.jupiter.api.Test;

class PostgresConversionTest {
  @Test
  void nothing_is_said_where_the_server_refuses_what_does_not_fit() {
    assertThat(using(SqlType.varchar(50), SqlType.varchar(5))).isEmpty();
    assertThat(using(SqlType.TEXT, SqlType.varchar(5))).isEmpty();
    assertThat(using(SqlType.BIGINT, SqlType.TEXT)).isEmpty();
    assertThat(using(SqlType.BIGINT, SqlType.SMALLINT)).isEmpty();
    assertThat(using(SqlType.decimal(10, 2), SqlType.decimal(5, 1))).isEmpty();
    assertThat(using(SqlType.DATE, SqlType.TIMESTAMP)).isEmpty();
    assertThat(using(SqlType.TIMESTAMP, SqlType.DATE)).isEmpty();
    assertThat(using(SqlType.enumOf("mood"), SqlType.TEXT)).isEmpty();
  }

  @Test
  void texts_are_read_as_values() {
    assertThat(using(SqlType.TEXT, SqlType.INTEGER)).isEqualTo(" USING \"c\"::integer");
    assertThat(using(SqlType.TEXT, SqlType.decimal(5, 1))).isEqualTo(" USING \"c\"::numeric");
    assertThat(using(SqlType.TEXT, SqlType.enumOf("mood"))).isEqualTo(" USING \"c\"::\"mood\"");
    assertThat(using(SqlType.TEXT, SqlType.JSON)).isEqualTo(" USING \"c\"::jsonb");
  }

  @Test
  void truth_is_a_number() {
    assertThat(using(SqlType.BOOLEAN, SqlType.BIGINT)).isEqualTo(" USING \"c\"::integer");
    assertThat(using(SqlType.DOUBLE, SqlType.BOOLEAN)).isEqualTo(" USING \"c\" <> 0");
  }

  @Test
  void moments_are_read_in_utc() {
    assertThat(using(SqlType.TIMESTAMP, SqlType.TIMESTAMPTZ))
        .isEqualTo(" USING \"c\" AT TIME ZONE 'UTC'");
    assertThat(using(SqlType.TIMESTAMPTZ, SqlType.DATE))
        .isEqualTo(" USING \"c\" AT TIME ZONE 'UTC'");
    assertThat(using(SqlType.DATE, SqlType.TIMESTAMPTZ))
        .isEqualTo(" USING \"c\"::timestamp AT TIME ZONE 'UTC'");
  }

  @Test
  void the_rest_goes_through_text() {
    assertThat(using(SqlType.enumOf("mood"), SqlType.enumOf("shop.feeling")))
        .isEqualTo(" USING \"c\"::text::\"shop\".\"feeling\"");
    assertThat(using(SqlType.arrayOf(SqlType.TEXT), SqlType.arrayOf(SqlType.varchar(5))))
        .isEqualTo(" USING \"c\"::text::text[]");
    assertThat(using(SqlType.arrayOf(SqlType.TEXT), SqlType.JSON))
        .isEqualTo(" USING to_jsonb(\"c\")");
  }

  private static String using(SqlType from, SqlType to) {
    PostgresDialect postgres = new PostgresDialect(Naming.AS_GIVEN);
    return PostgresConversion.using(postgres, TableColumn.of("c", from), TableColumn.of("c", to));
  }
}
