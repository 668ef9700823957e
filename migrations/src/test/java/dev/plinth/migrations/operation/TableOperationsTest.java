package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableOperationsTest extends Steps {

  @Test
  void a_created_table_comes_with_its_constraints_indexes_and_comments() {
    Table tags =
        Table.of(
                TableName.of("tags"),
                List.of(
                    TableColumn.of("name", SqlType.TEXT), TableColumn.of("author", SqlType.BIGINT)),
                PrimaryKey.of("name"))
            .indexes(List.of(Index.on("tags_author_idx", "author")))
            .comment("Words");
    Operation create = new CreateTable(tags);
    assertThat(create.apply(BEFORE).tables()).containsExactly(USERS_TABLE, POSTS_TABLE, tags);
    assertThat(postgres(create))
        .containsExactly(
            "CREATE TABLE \"tags\" ( \"name\" text NOT NULL, \"author\" bigint NOT NULL, PRIMARY KEY (\"name\") )",
            "CREATE INDEX \"tags_author_idx\" ON \"tags\" (\"author\")",
            "COMMENT ON TABLE \"tags\" IS 'Words'");
    assertThat(sqlite(create)).hasSize(2);
    assertThat(back(create)).isEqualTo(new DropTable(TableName.of("tags")));
    assertThat(create.describe()).isEqualTo("create table tags");
  }

  @Test
  void a_name_that_databases_would_cut_is_given_to_the_key() {
    String name = "a".repeat(60);
    Operation create =
        new CreateTable(
            Table.of(
                TableName.of(name),
                List.of(TableColumn.of("id", SqlType.BIGINT)),
                PrimaryKey.of("id")));
    assertThat(postgres(create)).singleElement().asString().contains("CONSTRAINT \"aaa");
  }

  @Test
  void a_table_is_created_after_what_it_refers_to() {
    ForeignKeyConstraint key =
        new ForeignKeyConstraint(
            "a_fkey",
            List.of("id"),
            TableName.of("usres"),
            List.of("id"),
            ReferentialAction.NO_ACTION,
            ReferentialAction.NO_ACTION,
            false);
    Table table = POSTS_TABLE.name(TableName.of("notes")).foreignKeys(List.of(key));
    assertThatThrownBy(() -> new CreateTable(table).apply(BEFORE))
        .hasMessage(
            "No table 'usres'. Did you mean 'users'? There is: notes, posts, users. [migration.unknown-table]");
  }

  @Test
  void a_name_is_taken_by_tables_views_and_sequences() {
    assertThatThrownBy(() -> new CreateTable(USERS_TABLE).apply(BEFORE))
        .hasMessage(
            "There is a table 'users' already; drop or rename it first. [migration.taken-name]");
    View view = View.of(TableName.of("adults"), "SELECT 1");
    Schema withView = new CreateView(view).apply(BEFORE);
    assertThatThrownBy(() -> new CreateTable(USERS_TABLE.name(view.name())).apply(withView))
        .hasMessageStartingWith("There is a view 'adults' already");
  }

  @Test
  void a_dropped_table_comes_back_as_it_was() {
    Operation drop = new DropTable(POSTS);
    assertThat(drop.apply(BEFORE).tables()).containsExactly(USERS_TABLE);
    assertThat(postgres(drop)).containsExactly("DROP TABLE \"posts\"");
    assertThat(back(drop)).isEqualTo(new CreateTable(POSTS_TABLE));
  }

  @Test
  void a_table_that_others_refer_to_is_not_dropped() {
    assertThatThrownBy(() -> new DropTable(USERS).apply(BEFORE))
        .hasMessage(
            "Table 'users' can't be dropped while foreign key 'posts_author_id_fkey' of 'posts' uses it; drop or change that first. [migration.still-used]");
  }

  @Test
  void what_refers_to_a_renamed_table_follows() {
    Operation rename = new RenameTable(USERS, TableName.of("people"));
    assertThat(after(rename, POSTS).foreignKeys())
        .containsExactly(AUTHOR.target(TableName.of("people")));
    assertThat(postgres(rename))
        .containsExactly(
            "ALTER TABLE \"users\" RENAME TO \"people\"",
            "ALTER TABLE \"people\" RENAME CONSTRAINT \"users_pkey\" TO \"people_pkey\"");
    assertThat(sqlite(rename)).containsExactly("ALTER TABLE \"users\" RENAME TO \"people\"");
    assertThat(back(rename)).isEqualTo(new RenameTable(TableName.of("people"), USERS));
  }

  @Test
  void a_table_keeps_a_comment_where_the_database_has_comments() {
    Operation comment = new AlterComment(USERS, null, "People");
    assertThat(after(comment, USERS).comment()).isEqualTo("People");
    assertThat(postgres(comment)).containsExactly("COMMENT ON TABLE \"users\" IS 'People'");
    assertThat(sqlite(comment)).isEmpty();
    assertThat(back(comment)).isEqualTo(new AlterComment(USERS, null, null));
  }

  @Test
  void a_column_keeps_a_comment_too() {
    Operation comment = new AlterComment(USERS, "age", "In years");
    assertThat(postgres(comment))
        .containsExactly("COMMENT ON COLUMN \"users\".\"age\" IS 'In years'");
    assertThat(comment.describe()).isEqualTo("comment on users.age");
    back(comment);
  }
}
