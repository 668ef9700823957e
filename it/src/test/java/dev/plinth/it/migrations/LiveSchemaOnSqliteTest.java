package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.it.TestDatabases;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything SQLite keeps of a schema is read back, from its texts where it has to be. */
@Tag("sqlite")
class LiveSchemaOnSqliteTest extends OnLiveSchema {
  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }

  @Test
  void columns_are_read_with_types_in_the_words_of_many_programs() {
    Table details = table(everything(OddSchema.SQLITE).schema(), "Order Details");
    assertThat(details.columns())
        .extracting(TableColumn::type)
        .containsExactly(
            SqlType.INTEGER,
            SqlType.INTEGER,
            SqlType.varchar(20),
            SqlType.decimal(10, 2),
            SqlType.decimal(12, 2),
            SqlType.DATE,
            SqlType.TIMESTAMP,
            SqlType.JSON,
            SqlType.BOOLEAN,
            SqlType.TEXT,
            SqlType.other("GEOMETRY"));
    assertThat(column(details, "it's").defaultValue()).isEqualTo(Default.sql("'it''s'"));
    assertThat(column(details, "at").defaultValue())
        .isEqualTo(Default.sql("datetime('now', '-1 day')"));
    assertThat(column(details, "total").generated()).isEqualTo(Generated.stored("amount * 2"));
    assertThat(column(details, "name").collation()).isEqualTo("NOCASE");
  }

  @Test
  void constraints_keep_their_names_and_get_the_usual_ones_where_they_have_none() {
    Table details = table(everything(OddSchema.SQLITE).schema(), "Order Details");
    assertThat(details.primaryKey()).isEqualTo(PrimaryKey.of("Order", "no."));
    assertThat(details.checks())
        .containsExactly(
            new CheckConstraint("Order Details_amount_check", new SqlText("amount >= 0")),
            new CheckConstraint(
                "name_or_day", new SqlText("name IS NOT NULL OR day > '2000-01-01'")));
    assertThat(details.uniques())
        .containsExactly(
            new UniqueConstraint("Order Details_name_day_key", List.of("name", "day"), null),
            new UniqueConstraint("details_one_open", List.of("day"), new SqlText("flag")));
  }

  @Test
  void references_find_the_table_and_its_key_whatever_their_case() {
    Table notes = table(everything(OddSchema.SQLITE).schema(), "notes");
    assertThat(notes.foreignKeys())
        .containsExactly(
            new ForeignKeyConstraint(
                "notes_line",
                List.of("order_id", "line_no"),
                TableName.of("Order Details"),
                List.of("Order", "no."),
                ReferentialAction.CASCADE,
                ReferentialAction.SET_DEFAULT,
                true),
            new ForeignKeyConstraint(
                "notes_parent_fkey",
                List.of("parent"),
                TableName.of("notes"),
                List.of("id"),
                ReferentialAction.SET_NULL,
                ReferentialAction.NO_ACTION,
                false));
  }

  @Test
  void indexes_are_read_with_expressions_order_and_condition() {
    Table details = table(everything(OddSchema.SQLITE).schema(), "Order Details");
    assertThat(details.indexes())
        .containsExactly(
            new Index(
                "details_lower",
                List.of(IndexKey.expression("lower(name)"), IndexKey.of("day").desc()),
                false,
                new SqlText("amount > 0"),
                List.of(),
                null));
  }

  @Test
  void the_number_of_a_row_is_as_wide_as_what_refers_to_it() {
    Schema schema = everything(OddSchema.SQLITE).schema();
    TableColumn referred = column(table(schema, "notes"), "id");
    assertThat(referred).isEqualTo(TableColumn.of("id", SqlType.INTEGER).identity(true));
    assertThat(column(table(schema, "counters"), "id")).isEqualTo(TableColumn.identity("id"));
    assertThat(column(table(schema, "codes"), "code"))
        .isEqualTo(TableColumn.of("code", SqlType.TEXT));
  }

  @Test
  void views_that_name_their_columns_are_read_as_those_that_do_not() {
    assertThat(everything(OddSchema.SQLITE).schema().views())
        .extracting(view -> view.query().text())
        .containsExactly(
            "WITH named (\"a\", \"b\") AS (SELECT \"Order\", amount FROM \"Order Details\")"
                + " SELECT * FROM named",
            "SELECT count(*) AS n FROM glad_lines");
  }

  @Test
  void what_a_schema_has_no_word_for_is_remarked() {
    assertThat(remarks(everything(OddSchema.SQLITE)))
        .containsExactly(
            "codes is WITHOUT ROWID, which a schema does not say",
            "searched is a virtual table, which a schema does not have",
            "notes.notes_touch is a trigger, which is not part of a schema");
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_schema() {
    int before = statements();
    db.script(OddSchema.SQLITE);
    assertThat(statements()).isEqualTo(before).isEqualTo(2);
  }
}
