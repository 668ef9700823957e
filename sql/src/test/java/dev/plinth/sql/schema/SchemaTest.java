package dev.plinth.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ExclusionConstraint.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final TableName USERS = TableName.of("users");
  private static final Table TABLE =
      Table.of(
          USERS,
          List.of(TableColumn.identity("id"), TableColumn.of("age", SqlType.INTEGER)),
          PrimaryKey.of("id"));

  @Test
  void things_are_found_by_name() {
    View view = View.of(TableName.of("adults"), "SELECT 1");
    Sequence sequence = Sequence.of(TableName.of("numbers"));
    EnumType mood = new EnumType("mood", List.of("sad"));
    Schema schema =
        Schema.of(TABLE)
            .withViews(List.of(view))
            .withSequences(List.of(sequence))
            .withEnums(List.of(mood));
    assertThat(schema.table(USERS)).contains(TABLE);
    assertThat(schema.table(new TableName("shop", "users"))).isEmpty();
    assertThat(schema.view(view.name())).contains(view);
    assertThat(schema.sequence(sequence.name())).contains(sequence);
    assertThat(schema.enumType("mood")).contains(mood);
    assertThat(TABLE.column("age")).contains(TableColumn.of("age", SqlType.INTEGER));
    assertThat(TABLE.column("name")).isEmpty();
  }

  @Test
  void a_copy_differs_in_one_thing_only() {
    Table posts = TABLE.name(TableName.of("posts"));
    Schema schema = Schema.EMPTY.with(TABLE).with(posts);
    assertThat(schema).isEqualTo(Schema.of(TABLE, posts));
    assertThat(schema.without(USERS)).isEqualTo(Schema.of(posts));
    Table commented = TABLE.comment("People");
    assertThat(schema.replace(commented)).isEqualTo(Schema.of(commented, posts));
    assertThat(schema.replace(USERS, posts)).isEqualTo(Schema.of(posts, posts));
    assertThat(schema.withExtensions(List.of("citext")).withNamespaces(List.of("shop")))
        .isEqualTo(
            new Schema(
                List.of(TABLE, posts),
                List.of(),
                List.of(),
                List.of(),
                List.of("citext"),
                List.of("shop")));
    TableColumn years = TableColumn.of("years", SqlType.BIGINT);
    assertThat(TABLE.replace("age", years).columns())
        .containsExactly(TableColumn.identity("id"), years);
  }

  @Test
  void a_rebuilt_table_and_an_altered_column_keep_their_names() {
    assertThatThrownBy(
            () -> new Ddl.RebuildTable(TABLE, TABLE.name(TableName.of("people")), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    TableColumn age = TableColumn.of("age", SqlType.INTEGER);
    assertThatThrownBy(() -> new AlterTable.AlterColumn(USERS, age, age.name("years")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void operators_are_signs_and_sequences_move() {
    assertThat(Element.of("room", "&&").operator()).isEqualTo("&&");
    for (String operator : List.of("", "= 1", "like", "--", "/*", "=;")) {
      assertThatThrownBy(() -> Element.of("room", operator))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Sequence(USERS, 1, 0, null, null, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
