package dev.plinth.migrations.run;

import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.bigint;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.foreignKey;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.ForeignKeyViolation;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.Sql;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ReferentialAction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is made anew loses nothing: rows, references, indexes, triggers, views. */
class RebuildTest {

  private static final Revision TABLES =
      revision(
          "0001_tables",
          createTable(
              "users",
              identity("id"),
              text("name"),
              integer("age").optional(),
              primaryKey("id"),
              index("users_name_idx", "name")),
          createTable(
              "posts",
              identity("id"),
              bigint("author_id"),
              integer("stars").optional(),
              primaryKey("id"),
              foreignKey("posts_author_id_fkey", "author_id", "users", "id")
                  .onDelete(ReferentialAction.CASCADE)),
          createTable("log", text("line")));

  private static final Revision AGE_NEEDED =
      revision(
          "0002_age_needed",
          alterColumn("users", integer("age").defaultValue(Default.of(7)), "coalesce(age, 0)"));

  @TempDir Path folder;
  private Database db;

  private static Revision revision(String name, Operation... operations) {
    return new Revision(
        new MigrationId("app", name),
        List.of(new MigrationId("app", MigrationId.PREVIOUS)),
        true,
        List.of(),
        List.of(operations));
  }

  @BeforeEach
  void connect() {
    db = Database.connect("rebuild", "sqlite://" + folder.resolve("test.db"));
    migrate(TABLES);
    db.script(
        """
        INSERT INTO users (name, age) VALUES ('ann', 30), ('bob', NULL);
        INSERT INTO posts (author_id, stars) VALUES (1, 5), (2, NULL);
        CREATE TRIGGER users_told AFTER INSERT ON users BEGIN
          INSERT INTO log VALUES ('user ' || new.name);
        END;
        CREATE TRIGGER posts_told AFTER INSERT ON posts BEGIN
          INSERT INTO log SELECT 'post of ' || name FROM users WHERE id = new.author_id;
        END;
        CREATE VIEW grown AS SELECT name FROM users WHERE age >= 18;
        """);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private void migrate(Revision... revisions) {
    Migrations.of(db).from(MigrationSet.ofRevisions(List.of(revisions))).migrate();
  }

  private List<String> texts(String sql) {
    return db.query(Sql.of(sql), row -> String.valueOf(row.getString(1)));
  }

  @Test
  void rows_and_those_that_refer_to_them_stay() {
    migrate(TABLES, AGE_NEEDED);
    assertThat(texts("SELECT age FROM users ORDER BY id")).containsExactly("30", "0");
    assertThat(texts("SELECT author_id FROM posts ORDER BY id")).containsExactly("1", "2");
    db.execute(Sql.of("DELETE FROM users WHERE id = 1"));
    assertThat(texts("SELECT author_id FROM posts")).containsExactly("2");
  }

  @Test
  void triggers_views_and_indexes_stay() {
    migrate(TABLES, AGE_NEEDED);
    db.script("INSERT INTO users (name) VALUES ('cid'); INSERT INTO posts (author_id) VALUES (3)");
    assertThat(texts("SELECT line FROM log")).containsExactly("user cid", "post of cid");
    assertThat(texts("SELECT name FROM grown")).containsExactly("ann");
    assertThat(texts("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'users'"))
        .containsExactly("users_name_idx");
  }

  @Test
  void references_are_checked_again_afterwards() {
    migrate(TABLES, AGE_NEEDED);
    assertThatThrownBy(() -> db.execute(Sql.of("INSERT INTO posts (author_id) VALUES (99)")))
        .isInstanceOf(ForeignKeyViolation.class);
    assertThat(texts("PRAGMA foreign_keys")).containsExactly("1");
    assertThat(texts("PRAGMA legacy_alter_table")).containsExactly("0");
  }

  @Test
  void nothing_is_changed_when_references_would_be_broken() {
    db.script("PRAGMA foreign_keys = OFF; INSERT INTO posts (author_id) VALUES (99)");
    assertThatThrownBy(() -> migrate(TABLES, AGE_NEEDED))
        .hasMessageContaining("such as from 'posts' to 'users'")
        .hasMessageEndingWith("[migration.broken-references]");
    assertThat(texts("SELECT count(*) FROM users WHERE age IS NULL")).containsExactly("1");
  }

  @Test
  void nothing_is_changed_when_a_later_operation_fails() {
    Revision bad =
        revision(
            "0002_bad",
            alterColumn("users", integer("age"), "coalesce(age, 0)"),
            alterColumn("posts", integer("stars")));
    assertThatThrownBy(() -> migrate(TABLES, bad)).isInstanceOf(DatabaseException.class);
    assertThat(texts("SELECT count(*) FROM users WHERE age IS NULL")).containsExactly("1");
    db.execute(Sql.of("INSERT INTO users (name) VALUES ('cid')"));
    assertThat(texts("SELECT line FROM log")).containsExactly("user cid");
  }
}
