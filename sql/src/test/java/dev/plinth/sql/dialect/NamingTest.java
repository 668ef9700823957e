package dev.plinth.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Collate;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.TableSource;
import org.junit.jupiter.api.Test;

class NamingTest {

  @Test
  void snake_case_becomes_another_case() {
    assertThat(Naming.PASCAL_CASE.of("invoice_line_id")).isEqualTo("InvoiceLineId");
    assertThat(Naming.CAMEL_CASE.of("invoice_line_id")).isEqualTo("invoiceLineId");
    assertThat(Naming.PASCAL_CASE.of("album__artist_2")).isEqualTo("AlbumArtist2");
    assertThat(Naming.AS_GIVEN.of("invoice_line_id")).isEqualTo("invoice_line_id");
  }

  @Test
  void names_that_are_no_snake_case_stay_as_they_are() {
    for (String name : new String[] {"InvoiceLine", "Order Details", "_hidden", "_", "år", ""}) {
      assertThat(Naming.PASCAL_CASE.of(name)).isEqualTo(name);
    }
  }

  @Test
  void tables_columns_and_aliases_of_a_statement_agree() {
    Select lines =
        Select.of(new SelectItem(new Column("line_1", "unit_price"), "the_price"))
            .from(new TableSource(TableSource.of("invoice_line").name(), "line_1"))
            .where(new Comparison(Comparison.Operator.EQ, new Column("line_1", "id"), Bind.of(1L)));
    for (Dialect dialect : Dialects.all()) {
      assertThat(dialect.naming(Naming.PASCAL_CASE).compile(lines).text())
          .isEqualTo(
              "SELECT \"Line1\".\"UnitPrice\" AS \"ThePrice\" FROM \"InvoiceLine\" AS \"Line1\""
                  + " WHERE \"Line1\".\"Id\" = ?");
      assertThat(dialect.naming(Naming.PASCAL_CASE).naming(Naming.AS_GIVEN).compile(lines))
          .isEqualTo(dialect.compile(lines));
    }
  }

  @Test
  void a_collation_keeps_the_name_that_the_database_gave_it() {
    Select names =
        Select.of(SelectItem.of(new Collate(Column.of("last_name"), "de_x_icu")))
            .from(TableSource.of("employee"));
    assertThat(Dialects.byName("postgresql").naming(Naming.CAMEL_CASE).compile(names).text())
        .isEqualTo("SELECT \"lastName\" COLLATE \"de_x_icu\" FROM \"employee\"");
  }
}
