package dev.plinth.migrations;

import static dev.plinth.migrations.MigrationWords.addCheck;
import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.dropColumn;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runSql;
import static dev.plinth.migrations.MigrationWords.separateState;
import static dev.plinth.migrations.MigrationWords.text;
import static dev.plinth.migrations.MigrationWords.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.safety.InUse;
import dev.plinth.migrations.safety.Linter;
import dev.plinth.migrations.safety.Rule;
import dev.plinth.migrations.safety.Warning;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unsafe, in words; that the locks are real is proved on a server. */
class LinterTest {
  private static final Operation USERS =
      createTable(
          "users",
          identity("id"),
          integer("age").optional(),
          varchar("name", 20),
          TableColumn.of("price", SqlType.decimal(8, 2)),
          primaryKey("id"));
  private static final Schema BEFORE = USERS.apply(Schema.EMPTY);

  private static List<Warning> lint(Operation... operations) {
    return new Linter(Dialects.byName("postgresql"), true)
        .lint(List.of(operations), InUse.all(BEFORE));
  }

  private static List<String> ids(Operation... operations) {
    return lint(operations).stream().map(warning -> warning.rule().id()).toList();
  }

  @Test
  void a_warning_tells_the_lock_how_long_it_is_held_and_the_way_out() {
    assertThat(lint(alterColumn("users", TableColumn.of("age", SqlType.BIGINT).optional())))
        .singleElement()
        .hasToString(
            "'alter column age of users' keeps everybody who reads it or writes to it waiting"
                + " (table 'users') until all its rows and indexes have been written anew. Add a"
                + " column of the new type, let the application write both, fill the new one with"
                + " backfill(..), and drop the old one later. (rewriting-type)");
  }

  @Test
  void what_breaks_the_version_that_runs_is_told_as_such() {
    assertThat(lint(dropColumn("users", "age")))
        .singleElement()
        .asString()
        .startsWith("'drop column age of users': The version that runs may still read it:");
  }

  @Test
  void what_the_usual_plan_makes_safe_is_not_warned_of() {
    Operation check = addCheck("users", new CheckConstraint("adult", new SqlText("age > 17")));
    Operation notNull = alterColumn("users", integer("age"));
    Operation index = createIndex("users", index("users_age_idx", "age"));
    assertThat(ids(check, notNull, index)).isEmpty();
    assertThat(
            new Linter(Dialects.byName("postgresql"), false)
                .lint(List.of(check, notNull, index), InUse.all(BEFORE)))
        .map(Warning::rule)
        .containsExactly(Rule.CHECK_SCAN, Rule.NOT_NULL_SCAN, Rule.INDEX_IN_TRANSACTION);
  }

  @Test
  void wider_texts_and_numbers_keep_their_bytes() {
    assertThat(ids(alterColumn("users", varchar("name", 30)))).isEmpty();
    assertThat(ids(alterColumn("users", text("name")))).isEmpty();
    assertThat(ids(alterColumn("users", varchar("name", 10)))).containsExactly("rewriting-type");
    assertThat(ids(alterColumn("users", TableColumn.of("price", SqlType.decimal(9, 2))))).isEmpty();
    assertThat(ids(alterColumn("users", TableColumn.of("price", SqlType.decimal(9, 3)))))
        .containsExactly("rewriting-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now()", "CURRENT_TIMESTAMP", "'now(); random()'", "1 + 2"})
  void a_default_that_is_the_same_for_all_rows_is_safe(String value) {
    assertThat(ids(addColumn("users", text("x").defaultValue(Default.sql(value))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"random()", "gen_random_uuid()", "clock_timestamp()", "nextval('s')"})
  void a_default_that_is_another_one_for_each_row_is_not(String value) {
    assertThat(ids(addColumn("users", text("x").defaultValue(Default.sql(value)))))
        .containsExactly("volatile-default");
    assertThat(ids(addColumn("users", text("x"), value))).containsExactly("volatile-default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create  index on users (age) | index-in-transaction",
        "CREATE INDEX CONCURRENTLY i ON users (age) |",
        "ALTER TABLE users ALTER age TYPE bigint | rewriting-type",
        "ALTER TABLE users ADD CONSTRAINT c CHECK (age > 1) | check-scan",
        "ALTER TABLE users ADD CONSTRAINT c CHECK (age > 1) NOT VALID |",
        "ALTER TABLE users ADD FOREIGN KEY (age) REFERENCES users (id) | foreign-key-scan",
        "ALTER TABLE users RENAME age TO years | renamed-column",
        "ALTER TABLE users RENAME CONSTRAINT a TO b |",
        "ALTER TABLE users DROP COLUMN age | dropped-column",
        "/* harmless */ DROP TABLE users | dropped-table",
        "ALTER TABLE users DROP age | dropped-column",
        "ALTER TABLE users ALTER age DROP NOT NULL |",
        "ALTER TABLE users DROP CONSTRAINT c |",
        "ALTER TABLE users ADD CONSTRAINT c CHECK(age > 1) | check-scan",
        "ALTER TABLE users ADD CONSTRAINT c UNIQUE(age) | unique-under-lock",
        "ALTER TABLE users ADD CONSTRAINT c UNIQUE USING INDEX i |",
        "ALTER TABLE users ADD PRIMARY KEY(id) | primary-key-under-lock",
        "ALTER TABLE users ADD CONSTRAINT c PRIMARY KEY USING INDEX i |",
        "ALTER TABLE users ADD EXCLUDE(age WITH =) | exclusion-under-lock",
        "ALTER TABLE users ALTER \"the age\" TYPE bigint | rewriting-type",
        "ALTER TABLE users ADD x uuid DEFAULT gen_random_uuid() | volatile-default",
        "ALTER TABLE users ADD COLUMN x timestamptz DEFAULT now() |",
        "ALTER TABLE users ADD COLUMN x bigserial | numbered-column",
        "ALTER TABLE users ADD x int GENERATED BY DEFAULT AS IDENTITY | numbered-column",
        "TRUNCATE users | dangerous-sql",
        "VACUUM FULL users | dangerous-sql",
        "UPDATE users SET age = 1 | whole-table-write",
        "UPDATE users SET age = 1 WHERE age IS NULL |",
        "INSERT INTO users (name) VALUES ('DROP TABLE users') |",
      })
  void written_sql_is_read_by_its_words(String sql, String id) {
    assertThat(ids(runSql(sql))).isEqualTo(id == null ? List.of() : List.of(id));
  }

  @Test
  void tables_that_the_same_migration_creates_are_nobodys_yet() {
    assertThat(
            ids(
                runSql("CREATE TABLE posts (id bigint); CREATE INDEX i ON posts (id)"),
                runSql("UPDATE posts SET id = 1")))
        .isEmpty();
  }

  @Test
  void tables_that_its_operations_create_are_nobodys_yet_for_its_sql() {
    Operation posts = createTable("posts", identity("id"), primaryKey("id"));
    assertThat(ids(posts, runSql("CREATE INDEX i ON posts (id); UPDATE \"posts\" SET id = 1")))
        .isEmpty();
    assertThat(ids(posts, runSql("UPDATE users SET age = 1"))).containsExactly("whole-table-write");
  }

  @Test
  void only_what_is_done_to_the_database_counts() {
    assertThat(ids(separateState(List.of(dropColumn("users", "age")), List.of()))).isEmpty();
    assertThat(ids(separateState(List.of(), List.of(dropColumn("users", "age")))))
        .containsExactly("dropped-column");
  }

  @Test
  void a_database_with_one_user_at_a_time_has_nobody_to_keep_waiting() {
    assertThat(
            new Linter(Dialects.byName("sqlite"), true)
                .lint(List.of(dropColumn("users", "age")), InUse.all(BEFORE)))
        .isEmpty();
  }
}
