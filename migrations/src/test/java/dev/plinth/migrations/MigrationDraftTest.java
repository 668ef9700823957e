package dev.plinth.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.TableColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations written by a program, saved, and run without a restart. */
class MigrationDraftTest {

  @TempDir Path project;
  private Path folder;
  private Database db;

  @BeforeEach
  void connect() {
    folder = project.resolve("src/main/java/com/example/shop/migrations");
    db = Database.connect("draft", "sqlite://" + project.resolve("test.db"));
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static MigrationDraft users() {
    return Migration.create("add_user_table")
        .createTable(
            "users",
            t ->
                t.identity("id")
                    .varchar("name", 50)
                    .unique()
                    .integer("age")
                    .optional()
                    .bool("active")
                    .defaultValue(true)
                    .primaryKey("id")
                    .index("age"));
  }

  @Test
  void what_was_saved_a_moment_ago_runs_without_a_restart() {
    users().save(folder).run(db);
    SavedMigration next =
        Migration.create("add_email")
            .addColumn("users", TableColumn.of("email", SqlType.TEXT).optional())
            .createIndex("users", Index.on("users_email_idx", "email"))
            .save(folder);
    assertThat(next.run(db).ids()).map(Object::toString).containsExactly("shop/0002_add_email");
    db.execute(Sql.of("INSERT INTO users (name, email) VALUES ('ann', 'ann@example.com')"));
    assertThat(Migrations.of(db).from(MigrationSet.sources(folder)).status().isUpToDate()).isTrue();
    Migrations.of(db).from(MigrationSet.sources(folder)).rollbackAll();
    assertThat(db.query(Sql.of("SELECT name FROM sqlite_master WHERE name = 'users'"), row -> 1))
        .isEmpty();
  }

  @Test
  void the_file_is_what_people_would_write() throws IOException {
    SavedMigration saved = users().save(folder);
    assertThat(saved.file()).hasFileName("M0001_AddUserTable.java");
    assertThat(Files.readString(saved.file()))
        .isEqualTo(
            """
            package com.example.shop.migrations;

            import dev.plinth.migrations.Migration;
            import dev.plinth.migrations.operation.Operation;
            import dev.plinth.sql.schema.Default;
            import java.util.List;

            /** Create table users. */
            public final class M0001_AddUserTable extends Migration {
              @Override
              protected List<Operation> operations() {
                return List.of(
                    createTable(
                        "users",
                        identity("id"),
                        varchar("name", 50),
                        integer("age").optional(),
                        bool("active").defaultValue(Default.of(true)),
                        primaryKey("id"),
                        unique("users_name_key", "name"),
                        index("users_age_idx", "age")));
              }
            }
            """);
  }

  @Test
  void the_list_of_migrations_beside_the_sources_names_each() throws IOException {
    users().save(folder);
    Migration.create("more")
        .createTable("more", t -> t.identity("id").primaryKey("id"))
        .save(folder);
    Path index = project.resolve("src/main/resources/META-INF/plinth/migrations");
    assertThat(Files.readAllLines(index))
        .containsExactly(
            "com.example.shop.migrations.M0001_AddUserTable",
            "com.example.shop.migrations.M0002_More");
  }

  @Test
  void java_and_sql_stand_side_by_side_in_a_folder() throws IOException {
    users().save(folder);
    Files.writeString(
        folder.resolve("0002_view.sql"),
        """
        -- up
        CREATE VIEW grown AS SELECT 1;
        CREATE VIEW old AS SELECT 2;
        -- down
        DROP VIEW old;
        DROP VIEW grown;
        """);
    MigrationSet set = MigrationSet.sources(folder);
    assertThat(Migrations.of(db).from(set).migrate().ids())
        .map(Object::toString)
        .containsExactly("shop/0001_add_user_table", "shop/0002_view");
    assertThat(db.query(Sql.of("SELECT * FROM old"), row -> row.getLong(1))).containsExactly(2L);
    Migrations.of(db).from(set).rollback();
    assertThat(users().save(folder).file()).hasFileName("M0003_AddUserTable.java");
  }

  @Test
  void a_word_about_a_column_needs_one() {
    assertThatThrownBy(() -> Migration.create("x").createTable("x", t -> t.optional()))
        .hasMessageContaining("has no column yet");
  }

  @Test
  void the_class_path_names_what_there_is() {
    db.makeDefault();
    assertThat(Migrations.of(db).set().graph().order())
        .map(revision -> revision.id().toString())
        .containsExactly("plinth/0001_listed", "plinth/0002_listed");
    Migration.runAll();
    assertThat(db.query(Sql.of("SELECT id FROM listed"), row -> row.getLong(1)))
        .containsExactly(7L);
    Migration.rollback();
    assertThat(db.query(Sql.of("SELECT id FROM listed"), row -> row.getLong(1))).isEmpty();
    assertThat(MigrationSet.ofClassPath().schema().tables()).hasSize(1);
  }
}
