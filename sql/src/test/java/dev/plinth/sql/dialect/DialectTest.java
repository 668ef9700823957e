package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {
  @Test
  void dialects_are_found_by_name_and_scheme() {
    assertThat(Dialects.byName("postgresql").title()).isEqualTo("PostgreSQL");
    assertThat(Dialects.forScheme("postgres")).isSameAs(Dialects.forScheme("postgresql"));
    assertThat(Dialects.forScheme("sqlite").name()).isEqualTo("sqlite");
    assertThat(Dialects.schemes()).containsExactly("postgres", "postgresql", "sqlite");
  }

  @Test
  void an_unknown_dialect_is_an_error_with_the_nearest_name() {
    assertThatThrownBy(() -> Dialects.byName("postgressql"))
        .isInstanceOf(PlinthException.class)
        .hasMessage(
            "No dialect 'postgressql'. Did you mean 'postgresql'? Known: postgresql, sqlite."
                + " [dialect.unknown]");
    assertThatThrownBy(() -> Dialects.forScheme("oracle"))
        .hasMessage(
            "No dialect for the URL scheme 'oracle'. Known: postgres, postgresql, sqlite."
                + " [dialect.unknown]");
  }

  @Test
  void what_is_missing_has_a_reason_and_what_is_there_has_none() {
    for (Dialect dialect : Dialects.all()) {
      for (Capability capability : Capability.values()) {
        assertThat(dialect.whyNot(capability).isEmpty())
            .as(dialect + " " + capability)
            .isEqualTo(dialect.has(capability));
      }
    }
  }

  @Test
  void names_are_quoted() {
    for (Dialect dialect : Dialects.all()) {
      assertThat(dialect.quote("select")).isEqualTo("\"select\"");
      assertThat(dialect.quote("a\"b\\'")).isEqualTo("\"a\"\"b\\'\"");
    }
  }

  @Test
  void what_can_not_be_a_name_is_refused() {
    assertThatThrownBy(() -> POSTGRES.quote(""))
        .hasMessage("A name is empty. [sql.bad-identifier]");
    assertThatThrownBy(() -> SQLITE.quote("a\0b"))
        .hasMessage("The name 'a?b' contains the character U+0000. [sql.bad-identifier]");
    assertThatThrownBy(() -> SQLITE.quote("a\ud800"))
        .hasMessage("The name 'a?' contains half a character. [sql.bad-identifier]");
  }

  @Test
  void the_length_of_a_name_counts_in_bytes() {
    String fits = "é".repeat(31) + "x";
    assertThat(POSTGRES.quote(fits)).isEqualTo('"' + fits + '"');
    assertThat(POSTGRES.quote("😀".repeat(15))).hasSize(32);
    assertThatThrownBy(() -> POSTGRES.quote("é".repeat(32)))
        .hasMessage(
            "The name '"
                + "é".repeat(32)
                + "' has 64 bytes; PostgreSQL allows 63. [sql.bad-identifier]");
    assertThatThrownBy(() -> POSTGRES.quote("😀".repeat(16))).hasMessageContaining("64 bytes");
    assertThatThrownBy(() -> POSTGRES.quote("€".repeat(22))).hasMessageContaining("66 bytes");
  }

  @Test
  void texts_that_would_not_come_back_are_refused_without_being_shown() {
    assertThatThrownBy(() -> compile(POSTGRES, Bind.of("secret\0")))
        .hasMessage(
            "A text contains the character U+0000, which PostgreSQL can not hold. [sql.bad-value]");
    assertThatThrownBy(
            () -> compile(POSTGRES, new Bind(List.of("\0"), SqlType.arrayOf(SqlType.TEXT))))
        .hasMessageEndingWith("[sql.bad-value]");
    assertThatThrownBy(() -> compile(SQLITE, Bind.of("secret\udc00")))
        .hasMessageContaining("half a character")
        .hasMessageNotContaining("secret");
    compile(SQLITE, Bind.of("\0 😀"));
    compile(POSTGRES, Bind.of("'\"\\ 😀"));
  }

  @Test
  void values_have_a_carrier() {
    assertThat(POSTGRES.carrier(SqlType.TIMESTAMPTZ)).isEqualTo(Carrier.NATIVE);
    assertThat(POSTGRES.carrier(SqlType.JSON)).isEqualTo(Carrier.OTHER);
    assertThat(POSTGRES.carrier(SqlType.enumOf("mood"))).isEqualTo(Carrier.OTHER);
    assertThat(POSTGRES.carrier(SqlType.arrayOf(SqlType.TEXT))).isEqualTo(Carrier.ARRAY);
    assertThat(SQLITE.carrier(SqlType.BOOLEAN)).isEqualTo(Carrier.INTEGER);
    assertThat(SQLITE.carrier(SqlType.DOUBLE)).isEqualTo(Carrier.REAL);
    assertThat(SQLITE.carrier(SqlType.BINARY)).isEqualTo(Carrier.BYTES);
    assertThat(SQLITE.carrier(SqlType.DECIMAL)).isEqualTo(Carrier.TEXT);
    assertThat(SQLITE.carrier(SqlType.INTERVAL)).isEqualTo(Carrier.INTEGER);
  }

  @Test
  void elements_of_arrays_have_the_name_the_driver_knows() {
    assertThat(POSTGRES.elementName(SqlType.BIGINT)).isEqualTo("int8");
    assertThat(POSTGRES.elementName(SqlType.varchar(5))).isEqualTo("text");
    assertThat(POSTGRES.elementName(SqlType.TIMESTAMPTZ)).isEqualTo("timestamptz");
    assertThat(POSTGRES.elementName(SqlType.decimal(5, 2))).isEqualTo("numeric");
  }

  private static void compile(Dialect dialect, Bind bind) {
    assertThat(dialect.compile(Select.of(SelectItem.of(bind))).binds()).containsExactly(bind);
  }
}
