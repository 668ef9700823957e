package dev.plinth.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
  private static final Table USERS =
      table("users", TableColumn.identity("id"), TableColumn.of("name", SqlType.TEXT));
  private static final Table POSTS =
      table("posts", TableColumn.identity("id"), TableColumn.of("author", SqlType.BIGINT));

  private static Table table(String name, TableColumn... columns) {
    return Table.of(TableName.of(name), List.of(columns), PrimaryKey.of(columns[0].name()));
  }

  private static ForeignKeyConstraint key(String name, String column, String target) {
    return new ForeignKeyConstraint(
        name,
        List.of(column),
        TableName.of(target),
        List.of("id"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false);
  }

  private static List<String> steps(Schema from, Schema to, Renames renames) {
    return SchemaDiff.between(from, to, renames).stream().map(Operation::describe).toList();
  }

  private static List<String> steps(Schema from, Schema to) {
    return steps(from, to, Renames.NONE);
  }

  @Test
  void what_is_referred_to_comes_first_and_goes_last() {
    Schema both = Schema.of(POSTS.foreignKeys(List.of(key("fk", "author", "users"))), USERS);
    assertThat(steps(Schema.EMPTY, both))
        .containsExactly("create table users", "create table posts");
    assertThat(steps(both, Schema.EMPTY)).containsExactly("drop table posts", "drop table users");
  }

  @Test
  void a_circle_is_closed_at_the_end_and_opened_first() {
    Schema circle =
        Schema.of(
            POSTS.foreignKeys(List.of(key("to_user", "author", "users"))),
            USERS.foreignKeys(List.of(key("to_post", "id", "posts"))));
    assertThat(steps(Schema.EMPTY, circle))
        .containsExactly(
            "create table posts", "create table users", "add foreign key to_user to posts");
    assertThat(steps(circle, Schema.EMPTY))
        .containsExactly(
            "drop constraint to_user of posts", "drop table users", "drop table posts");
  }

  @Test
  void nothing_is_taken_for_renamed_that_is_not_said_to_be() {
    Schema people = Schema.of(USERS.name(TableName.of("people")));
    assertThat(steps(Schema.of(USERS), people))
        .containsExactly("drop table users", "create table people");
    Renames renames = Renames.NONE.table(TableName.of("users"), TableName.of("people"));
    assertThat(steps(Schema.of(USERS), people, renames))
        .containsExactly("rename table users to people");
  }

  @Test
  void a_column_goes_on_under_the_name_that_was_said() {
    Table after =
        table("users", TableColumn.identity("id"), TableColumn.of("nick", SqlType.varchar(20)));
    Renames renames = Renames.NONE.column(TableName.of("users"), "name", "nick");
    assertThat(steps(Schema.of(USERS), Schema.of(after), renames))
        .containsExactly("rename column name of users to nick", "alter column nick of users");
    assertThat(steps(Schema.of(USERS), Schema.of(after)))
        .containsExactly("add column nick to users", "drop column name of users");
  }

  @Test
  void a_rename_that_has_happened_already_does_nothing() {
    Renames renames =
        Renames.NONE
            .table(TableName.of("members"), TableName.of("users"))
            .column(TableName.of("users"), "title", "name");
    assertThat(steps(Schema.of(USERS), Schema.of(USERS), renames)).isEmpty();
    assertThat(steps(Schema.EMPTY, Schema.of(USERS), renames))
        .containsExactly("create table users");
  }

  @Test
  void tables_that_hand_their_names_on_are_renamed_one_after_the_other() {
    Schema from = Schema.of(USERS, POSTS);
    Schema to = Schema.of(USERS.name(TableName.of("posts")), POSTS.name(TableName.of("notes")));
    Renames renames =
        Renames.NONE
            .table(TableName.of("users"), TableName.of("posts"))
            .table(TableName.of("posts"), TableName.of("notes"));
    assertThat(steps(from, to, renames))
        .containsExactly("rename table posts to notes", "rename table users to posts");
  }

  @Test
  void a_constraint_or_index_that_only_has_another_name_is_renamed() {
    Table before =
        USERS
            .uniques(List.of(new UniqueConstraint("old_key", List.of("name"), null)))
            .indexes(List.of(Index.on("old_idx", "name")));
    Table after =
        USERS
            .uniques(List.of(new UniqueConstraint("new_key", List.of("name"), null)))
            .indexes(List.of(Index.on("new_idx", "name")));
    assertThat(steps(Schema.of(before), Schema.of(after)))
        .containsExactly(
            "rename constraint old_key of users to new_key",
            "rename index old_idx of users to new_idx");
  }

  @Test
  void what_stands_in_the_way_of_a_type_is_taken_away_and_put_back() {
    Table before =
        table("users", TableColumn.identity("id"), TableColumn.of("age", SqlType.TEXT))
            .checks(List.of(new CheckConstraint("grown", new SqlText("age <> '0'"))))
            .indexes(List.of(Index.on("plain", "age")));
    Table after = before.replace("age", TableColumn.of("age", SqlType.DATE));
    View view = View.of(TableName.of("ages"), "SELECT age FROM users");
    assertThat(
            steps(
                Schema.of(before).withViews(List.of(view)),
                Schema.of(after).withViews(List.of(view))))
        .containsExactly(
            "drop view ages",
            "drop constraint grown of users",
            "alter column age of users",
            "add check grown to users",
            "create view ages");
  }

  @Test
  void a_wider_number_stands_in_no_way() {
    Table before =
        table("users", TableColumn.identity("id"), TableColumn.of("age", SqlType.INTEGER))
            .checks(List.of(new CheckConstraint("grown", new SqlText("age > 17"))));
    Table after = before.replace("age", TableColumn.of("age", SqlType.BIGINT));
    assertThat(steps(Schema.of(before), Schema.of(after)))
        .containsExactly("alter column age of users");
  }

  @Test
  void a_reference_to_a_key_that_changes_is_put_back() {
    Table users = USERS.uniques(List.of(new UniqueConstraint("name_key", List.of("name"), null)));
    ForeignKeyConstraint key = key("fk", "author", "users");
    Table posts =
        POSTS
            .replace("author", TableColumn.of("author", SqlType.TEXT))
            .foreignKeys(List.of(key.targetColumns(List.of("name"))));
    Table after =
        users.uniques(List.of(new UniqueConstraint("name_key", List.of("name", "id"), null)));
    Table postsAfter = posts.foreignKeys(List.of());
    assertThat(steps(Schema.of(users, posts), Schema.of(after, postsAfter)))
        .containsExactly(
            "drop constraint fk of posts",
            "drop constraint name_key of users",
            "add unique name_key to users");
  }

  @Test
  void an_enum_that_grows_is_altered_value_by_value() {
    Schema from = new Schema(List.of(), List.of(new EnumType("mood", List.of("happy", "sad"))));
    Schema to =
        new Schema(List.of(), List.of(new EnumType("mood", List.of("happy", "meh", "sad", "mad"))));
    assertThat(steps(from, to))
        .containsExactly("add value mad to enum mood", "add value meh to enum mood");
    assertThat(steps(to, from)).containsExactly("alter enum mood to happy, sad");
  }

  @Test
  void views_that_read_each_other_come_in_order() {
    View first = View.of(TableName.of("a"), "SELECT * FROM b");
    View second = View.of(TableName.of("b"), "SELECT 1 AS one");
    Schema both = Schema.EMPTY.withViews(List.of(first, second));
    assertThat(steps(Schema.EMPTY, both)).containsExactly("create view b", "create view a");
    assertThat(steps(both, Schema.EMPTY)).containsExactly("drop view a", "drop view b");
  }
}
