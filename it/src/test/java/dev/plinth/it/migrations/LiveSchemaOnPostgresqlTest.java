package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.LiveSchema;
import dev.plinth.it.TestDatabases;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything PostgreSQL keeps of a schema is read back, however odd it is. */
@Tag("postgresql")
class LiveSchemaOnPostgresqlTest extends OnLiveSchema {

  @Override
  String url() {
    return TestDatabases.postgres();
  }

  @Test
  void columns_are_read_with_their_types_defaults_and_comments() {
    Table details = table(everything(OddSchema.POSTGRES).schema(), "Order Details");
    assertThat(details.comment()).isEqualTo("Lines of orders; it's old");
    assertThat(details.columns())
        .extracting(TableColumn::name)
        .startsWith("Order", "no.", "it's", "amount")
        .doesNotContain("gone");
    assertThat(column(details, "no."))
        .isEqualTo(TableColumn.of("no.", SqlType.INTEGER).comment("From 1"));
    assertThat(column(details, "it's"))
        .isEqualTo(
            TableColumn.of("it's", SqlType.varchar(20))
                .defaultValue(Default.sql("'it''s'::character varying")));
    assertThat(column(details, "total").generated())
        .isEqualTo(Generated.stored("(amount * 2::numeric)"));
    assertThat(column(details, "name").collation()).isEqualTo("C");
    assertThat(column(details, "at").nullable()).isFalse();
  }

  @Test
  void types_are_read_that_no_model_knows() {
    Table details = table(everything(OddSchema.POSTGRES).schema(), "Order Details");
    assertThat(details.columns())
        .filteredOn(column -> column.name().matches("amount|feelings?|tags|code|address|took|data"))
        .extracting(TableColumn::type)
        .containsExactly(
            SqlType.decimal(10, 2),
            SqlType.enumOf("mood"),
            SqlType.arrayOf(SqlType.varchar(30)),
            SqlType.arrayOf(SqlType.enumOf("mood")),
            SqlType.other("character(3)"),
            SqlType.other("inet"),
            SqlType.INTERVAL,
            SqlType.JSON);
  }

  @Test
  void keys_checks_and_references_are_read() {
    Schema schema = everything(OddSchema.POSTGRES).schema();
    Table details = table(schema, "Order Details");
    assertThat(details.primaryKey())
        .isEqualTo(new PrimaryKey("Order Details PK", List.of("Order", "no.")));
    assertThat(details.uniques())
        .containsExactly(
            new UniqueConstraint("Order Details_name_code_key", List.of("name", "code"), null),
            new UniqueConstraint(
                "details_one_open", List.of("day"), new SqlText("feeling = 'sad'::mood")));
    Table notes = table(schema, "notes");
    assertThat(notes.checks())
        .containsExactly(new CheckConstraint("positive", new SqlText("line_no > 0"), false));
    assertThat(notes.foreignKeys())
        .contains(
            new ForeignKeyConstraint(
                "notes_line",
                List.of("order_id", "line_no"),
                TableName.of("Order Details"),
                List.of("Order", "no."),
                ReferentialAction.CASCADE,
                ReferentialAction.SET_NULL,
                true));
    assertThat(notes.foreignKeys()).extracting(ForeignKeyConstraint::validated).contains(false);
  }

  @Test
  void indexes_are_read_with_expressions_order_method_and_condition() {
    Table details = table(everything(OddSchema.POSTGRES).schema(), "Order Details");
    assertThat(details.indexes())
        .containsExactly(
            new Index(
                "details_expr",
                List.of(IndexKey.expression("(amount + 1::numeric)")),
                true,
                null,
                List.of(),
                null),
            new Index(
                "details_lower",
                List.of(
                    IndexKey.expression("lower(name)"),
                    new IndexKey("day", null, true, OrderBy.Nulls.LAST)),
                false,
                new SqlText("amount > 0::numeric"),
                List.of("amount"),
                null),
            Index.on("details_tags", "tags").method("gin"));
  }

  @Test
  void tables_of_one_name_in_two_schemas_are_told_apart() {
    Schema schema = everything(OddSchema.POSTGRES).schema();
    Table other = schema.table(new TableName("shop", "notes")).orElseThrow();
    assertThat(other.foreignKeys().get(0).target()).isEqualTo(TableName.of("notes"));
    assertThat(column(other, "id").identity()).isTrue();
    assertThat(other.exclusions())
        .containsExactly(
            new ExclusionConstraint(
                "notes_during_excl",
                "gist",
                List.of(ExclusionConstraint.Element.of("during", "&&")),
                new SqlText("id > 0")));
    assertThat(schema.enums())
        .containsExactly(
            new EnumType("mood", List.of("sad", "it's \"ok\"", "glad")),
            new EnumType("shop.mood", List.of("open", "closed")));
    assertThat(column(table(schema, "notes"), "mood").type())
        .isEqualTo(SqlType.enumOf("shop.mood"));
  }

  @Test
  void only_the_schemas_that_are_asked_for_are_read() {
    db.script(OddSchema.POSTGRES);
    assertThat(LiveSchema.read(db).tables()).noneMatch(table -> table.name().schema() != null);
    assertThat(LiveSchema.read(db, "shop").tables())
        .anyMatch(table -> "shop".equals(table.name().schema()));
  }

  @Test
  void a_partitioned_table_is_one_table_and_a_child_has_all_of_its_columns() {
    Schema schema = everything(OddSchema.POSTGRES).schema();
    assertThat(schema.table(TableName.of("measures_2024"))).isEmpty();
    assertThat(table(schema, "measures").primaryKey()).isEqualTo(PrimaryKey.of("day"));
    assertThat(table(schema, "cats").columns())
        .extracting(TableColumn::name)
        .containsExactly("name", "legs", "lives");
  }

  @Test
  void views_sequences_and_extensions_are_read_in_an_order_that_can_be_created() {
    Schema schema = everything(OddSchema.POSTGRES).schema();
    assertThat(schema.views())
        .extracting(view -> view.name().toString())
        .containsExactly("glad_lines", "all_glad", "shop.sums");
    assertThat(schema.view(TableName.of("all_glad")).map(View::comment)).contains("How many");
    assertThat(schema.views()).extracting(View::materialized).containsExactly(false, false, true);
    assertThat(schema.sequences())
        .contains(new Sequence(TableName.of("invoice_no"), 1000, 5, null, 99_999L, true));
    assertThat(schema.extensions()).containsExactly("pgcrypto");
    assertThat(schema.namespaces()).containsExactly("shop");
  }

  @Test
  void what_a_schema_has_no_word_for_is_remarked() {
    LiveState state = everything(OddSchema.POSTGRES);
    assertThat(remarks(state))
        .contains(
            "measures is partitioned by RANGE (day); a schema has only whole tables",
            "cats inherits from animals; a schema keeps its columns, not the tie",
            "notes has the triggers notes_touch, which are not part of a schema",
            "touch() is a function, which is not part of a schema");
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_schema() {
    int before = statements();
    db.script(OddSchema.POSTGRES);
    assertThat(statements()).isEqualTo(before).isEqualTo(9);
  }
}
