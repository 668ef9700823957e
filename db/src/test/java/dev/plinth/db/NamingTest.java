package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.dialect.Naming;
import org.junit.jupiter.api.Test;

class NamingTest {

  @Test
  void a_url_says_how_names_are_spelled() {
    String url = "sqlite::memory:?name=naming&names=pascal_case";
    try (Database db = Database.connect(url)) {
      assertThat(db.dialect().quote("invoice_line")).isEqualTo("\"InvoiceLine\"");
      assertThat(DatabaseUrl.parse(String.valueOf(db.url())).toString()).contains("pascal_case");
    }
  }

  @Test
  void a_builder_says_it_too() {
    try (Database db =
        Database.builder()
            .url("sqlite::memory:")
            .names(Naming.CAMEL_CASE)
            .name("camel")
            .connect()) {
      assertThat(db.dialect().quote("invoice_line")).isEqualTo("\"invoiceLine\"");
    }
  }

  @Test
  void an_unknown_spelling_is_an_error_that_lists_those_there_are() {
    assertThatThrownBy(() -> DatabaseUrl.parse("sqlite::memory:?names=kebab"))
        .hasMessage(
            "The option 'names' has to be one of as_given, pascal_case, camel_case, but is 'kebab'."
                + " [url.option]");
  }
}
