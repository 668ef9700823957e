package dev.plinth.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "inet",
        "char(3)",
        "numeric(5,2)[]",
        "timestamp (3) with time zone",
        "a.\"B; c\"",
        "numeric(5,-2)",
        ""
      })
  void a_type_of_the_database_is_written_as_it_is(String name) {
    assertThat(SqlType.other(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"int; DROP TABLE t", "int -- x", "int /* x", "'x'", "\"open"})
  void what_could_end_its_clause_is_no_type(String name) {
    assertThatThrownBy(() -> SqlType.other(name))
        .hasMessageStartingWith("'" + name + "' is not the name of a type.")
        .hasMessageEndingWith("[sql.bad-type]");
  }

  @Test
  void only_texts_are_texts() {
    assertThat(SqlType.varchar(3).isText()).isTrue();
    assertThat(SqlType.other("inet").isText()).isFalse();
  }
}
