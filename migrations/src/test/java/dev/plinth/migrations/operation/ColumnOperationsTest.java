package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnOperationsTest extends Steps {

  @Test
  void a_column_is_added_at_the_end() {
    Operation add = new AddColumn(USERS, TableColumn.of("bio", SqlType.TEXT).optional());
    assertThat(after(add, USERS).columns())
        .last()
        .isEqualTo(TableColumn.of("bio", SqlType.TEXT).optional());
    assertThat(postgres(add)).containsExactly("ALTER TABLE \"users\" ADD COLUMN \"bio\" text");
    assertThat(sqlite(add)).containsExactly("ALTER TABLE \"users\" ADD COLUMN \"bio\" TEXT");
    assertThat(back(add)).isEqualTo(new DropColumn(USERS, "bio"));
    assertThat(add.describe()).isEqualTo("add column bio to users");
  }

  @Test
  void rows_that_are_there_are_filled() {
    Operation add =
        new AddColumn(USERS, TableColumn.of("score", SqlType.INTEGER), new SqlText("length(name)"));
    assertThat(after(add, USERS).column("score").orElseThrow().defaultValue()).isNull();
    assertThat(rebuilds(add)).isTrue();
    assertThat(sqlite(add))
        .anyMatch(sql -> sql.contains("INSERT INTO") && sql.contains("length(name)"));
  }

  @Test
  void a_constant_fill_is_a_default_for_a_moment() {
    Operation add =
        new AddColumn(USERS, TableColumn.of("score", SqlType.INTEGER), new SqlText("7"));
    assertThat(postgres(add))
        .containsExactly(
            "ALTER TABLE \"users\" ADD COLUMN \"score\" integer DEFAULT (7) NOT NULL",
            "ALTER TABLE \"users\" ALTER COLUMN \"score\" DROP DEFAULT");
  }

  @Test
  void a_column_that_is_there_is_not_added() {
    assertThatThrownBy(
            () -> new AddColumn(USERS, TableColumn.of("age", SqlType.TEXT)).apply(BEFORE))
        .hasMessage(
            "There is a column 'age' of table 'users' already; drop or rename it first. [migration.taken-name]");
  }

  @Test
  void a_dropped_column_comes_back_empty() {
    Operation drop = new DropColumn(POSTS, "draft");
    assertThat(after(drop, POSTS).columns())
        .extracting(TableColumn::name)
        .containsExactly("id", "author_id");
    assertThat(postgres(drop)).containsExactly("ALTER TABLE \"posts\" DROP COLUMN \"draft\"");
    assertThat(back(drop))
        .isEqualTo(new AddColumn(POSTS, TableColumn.of("draft", SqlType.BOOLEAN)));
  }

  @ParameterizedTest
  @CsvSource({
    "users, id, the key",
    "users, name, unique 'users_name_key'",
    "users, age, index 'users_age_idx'",
    "posts, author_id, foreign key 'posts_author_id_fkey'"
  })
  void a_column_in_use_is_not_dropped(String table, String column, String use) {
    assertThatThrownBy(() -> new DropColumn(TableName.of(table), column).apply(BEFORE))
        .hasMessage(
            "Column '%s' of table '%s' can't be dropped while %s uses it; drop or change that first. [migration.still-used]"
                .formatted(column, table, use));
  }

  @Test
  void an_unknown_column_is_told_with_the_nearest_name() {
    assertThatThrownBy(() -> new DropColumn(USERS, "nmae").apply(BEFORE))
        .hasMessage(
            "No column 'nmae' of table 'users'. Did you mean 'name'? There is: age, id, mood, name. [migration.unknown-column]");
  }

  @Test
  void an_altered_column_stays_in_its_place() {
    Operation alter = new AlterColumn(USERS, TableColumn.of("age", SqlType.BIGINT));
    assertThat(after(alter, USERS).columns().get(2))
        .isEqualTo(TableColumn.of("age", SqlType.BIGINT));
    assertThat(postgres(alter))
        .singleElement()
        .asString()
        .contains("TYPE bigint")
        .contains("SET NOT NULL");
    assertThat(rebuilds(alter)).isTrue();
    assertThat(back(alter))
        .isEqualTo(new AlterColumn(USERS, TableColumn.of("age", SqlType.INTEGER).optional()));
  }

  @Test
  void a_new_value_is_computed_from_the_old_row() {
    Operation alter =
        new AlterColumn(USERS, TableColumn.of("age", SqlType.TEXT), new SqlText("age || ' years'"));
    assertThat(postgres(alter)).singleElement().asString().contains("USING age || ' years'");
    assertThat(sqlite(alter)).anyMatch(sql -> sql.contains("age || ' years'"));
  }

  @Test
  void rows_are_filled_where_a_column_may_not_be_null_any_more() {
    Operation alter =
        new AlterColumn(
            USERS, TableColumn.of("age", SqlType.INTEGER), new SqlText("coalesce(age, 18)"));
    assertThat(postgres(alter)).anyMatch(sql -> sql.contains("coalesce(age, 18)"));
    assertThat(sqlite(alter)).anyMatch(sql -> sql.contains("coalesce(age, 18)"));
  }

  @Test
  void what_a_database_does_not_see_needs_no_statement() {
    TableColumn commented = TableColumn.of("draft", SqlType.BOOLEAN).comment("Unfinished");
    assertThat(sqlite(new AlterColumn(POSTS, commented))).isEmpty();
    assertThat(postgres(new AlterColumn(POSTS, commented)))
        .containsExactly("COMMENT ON COLUMN \"posts\".\"draft\" IS 'Unfinished'");
  }

  @Test
  void everything_that_names_a_column_follows_its_rename() {
    Operation rename = new RenameColumn(USERS, "age", "years");
    Table after = after(rename, USERS);
    assertThat(after.columns())
        .extracting(TableColumn::name)
        .containsExactly("id", "name", "years", "mood");
    assertThat(after.checks().get(0).condition().mentions("years")).isTrue();
    assertThat(after.indexes().get(0).keys()).containsExactly(IndexKey.of("years"));
    assertThat(after.indexes().get(0).where().mentions("age")).isFalse();
    assertThat(sqlite(rename))
        .containsExactly("ALTER TABLE \"users\" RENAME COLUMN \"age\" TO \"years\"");
    assertThat(postgres(rename)).isEqualTo(sqlite(rename));
  }

  @Test
  void references_follow_the_rename_of_a_key() {
    Operation rename = new RenameColumn(USERS, "id", "number");
    assertThat(after(rename, POSTS).foreignKeys().get(0).targetColumns()).containsExactly("number");
    assertThat(back(rename)).isEqualTo(new RenameColumn(USERS, "number", "id"));
  }
}
