package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErrorKindTest {

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase();
    }

    @Test
    void a_violation_names_its_constraint() {
      insertUser(1, "a@x", 20);
      assertThat(violation(UniqueViolation.class, () -> insertUser(2, "a@x", 20)).constraint())
          .isEqualTo("users_email_key");
      assertThat(violation(NotNullViolation.class, () -> insertUser(2, null, 20)).constraint())
          .isNull();
      assertThat(violation(ForeignKeyViolation.class, () -> insertPost(1, 9)).constraint())
          .isEqualTo("post_author");
      assertThat(violation(ForeignKeyViolation.class, () -> insertPost(1, 9)).columns())
          .containsExactly("author");
    }

    @Test
    void a_value_too_long_or_out_of_range_is_a_data_error() {
      assertThatThrownBy(() -> insertUser(1, "x".repeat(51), 20)).isInstanceOf(DataError.class);
      assertThatThrownBy(() -> db.execute(Sql.of("INSERT INTO users VALUES (99999999999, 'a', 1)")))
          .isInstanceOf(DataError.class);
    }

    @Test
    void a_value_of_a_wrong_form_does_not_show_in_the_message() {
      for (String type : List.of("integer", "date", "uuid", "boolean", "int[]")) {
        String cast = "SELECT CAST(CAST(:v AS text) AS " + type + ")";
        assertThatThrownBy(() -> db.sql(cast).bind("v", "my \"secret\"\nsecret").maps())
            .isInstanceOf(DataError.class)
            .hasMessageContaining("...")
            .satisfies(error -> assertThat(error.getMessage()).doesNotContain("secret"));
      }
    }

    @Test
    void a_lock_not_had_in_time_is_a_lock_timeout() {
      insertUser(1, "a@x", 20);
      db.transaction(
          () -> {
            db.execute(Sql.of("UPDATE users SET age = 21 WHERE id = 1"));
            assertThatThrownBy(() -> db.async(this::updateWithoutWaiting).join())
                .cause()
                .isInstanceOf(LockTimeout.class)
                .hasMessageEndingWith("[database.lock-timeout]");
          });
    }

    private Void updateWithoutWaiting() {
      return db.transaction(
          () -> {
            db.execute(Sql.of("SET LOCAL lock_timeout = '20ms'"));
            db.execute(Sql.of("UPDATE users SET age = 22 WHERE id = 1"));
            return null;
          });
    }

    @Test
    void a_statement_that_takes_too_long_is_a_statement_timeout() {
      try (Database quick =
          Database.connect("quick", db.url().printWithPassword() + "?statement_timeout=50ms")) {
        assertThatThrownBy(() -> quick.execute(Sql.of("SELECT pg_sleep(10)")))
            .isInstanceOf(StatementTimeout.class)
            .hasMessageEndingWith("[database.statement-timeout]");
        assertThat(quick.ping()).isPositive();
      }
    }
  }

  @Nested
  class OnSqlite extends Behaviour {
    @Override
    String url() {
      return newFile();
    }

    @Test
    void waiting_too_long_for_another_writer_is_a_lock_timeout() {
      try (Database hasty = Database.connect("hasty", db.url().print() + "?busy_timeout=20ms")) {
        db.transaction(
            () -> {
              insertUser(1, "a@x", 20);
              assertThatThrownBy(() -> hasty.execute(Sql.of("DELETE FROM users")))
                  .isInstanceOf(LockTimeout.class);
            });
      }
    }

    @Test
    void a_statement_that_takes_too_long_is_a_statement_timeout() {
      String counting =
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12)"
              + " SELECT max(i) FROM n";
      try (Database quick =
          Database.connect("quick", db.url().print() + "?statement_timeout=50ms")) {
        assertThatThrownBy(() -> quick.query(Sql.of(counting), row -> row.getLong(1)))
            .isInstanceOf(StatementTimeout.class);
        assertThat(quick.query(Sql.of("SELECT 1"), row -> row.getLong(1))).containsExactly(1L);
      }
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    @BeforeEach
    void createTables() {
      db.script(
          """
          CREATE TABLE users (
            id integer PRIMARY KEY,
            email varchar(50) NOT NULL UNIQUE,
            age integer,
            CONSTRAINT grown_up CHECK (age >= 18));
          CREATE TABLE post (
            id integer PRIMARY KEY,
            author integer NOT NULL,
            CONSTRAINT post_author FOREIGN KEY (author) REFERENCES users (id));
          """);
    }

    @Test
    void a_second_value_is_a_unique_violation_with_its_columns() {
      insertUser(1, "a@x", 20);
      UniqueViolation error = violation(UniqueViolation.class, () -> insertUser(2, "a@x", 20));
      assertThat(error.columns()).containsExactly("email");
      assertThat(error.sql()).isNotNull();
      assertThat(error)
          .hasMessageContaining("(email)")
          .hasMessageContaining("INSERT INTO users")
          .hasMessageEndingWith("[database.unique-violation]")
          .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void a_second_primary_key_is_a_unique_violation_too() {
      insertUser(1, "a@x", 20);
      assertThat(violation(UniqueViolation.class, () -> insertUser(1, "b@x", 20)).columns())
          .containsExactly("id");
    }

    @Test
    void a_reference_to_nothing_is_a_foreign_key_violation() {
      assertThatThrownBy(() -> insertPost(1, 7))
          .isInstanceOf(ForeignKeyViolation.class)
          .hasMessageEndingWith("[database.foreign-key-violation]");
    }

    @Test
    void deleting_what_is_referred_to_is_a_foreign_key_violation() {
      insertUser(1, "a@x", 20);
      insertPost(1, 1);
      assertThatThrownBy(() -> db.execute(Sql.of("DELETE FROM users")))
          .isInstanceOf(ForeignKeyViolation.class);
    }

    @Test
    void nothing_where_something_must_be_is_a_not_null_violation() {
      NotNullViolation error = violation(NotNullViolation.class, () -> insertUser(1, null, 20));
      assertThat(error.columns()).containsExactly("email");
      assertThat(error).hasMessageEndingWith("[database.not-null-violation]");
    }

    @Test
    void a_row_that_breaks_a_check_is_a_check_violation_with_its_name() {
      CheckViolation error = violation(CheckViolation.class, () -> insertUser(1, "a@x", 17));
      assertThat(error.constraint()).isEqualTo("grown_up");
      assertThat(error)
          .hasMessageContaining("'grown_up'")
          .hasMessageEndingWith("[database.check-violation]");
    }

    @Test
    void a_missing_table_or_column_is_a_missing_object() {
      assertThatThrownBy(() -> db.execute(Sql.of("DELETE FROM nowhere")))
          .isInstanceOf(MissingObject.class)
          .hasMessageContaining("nowhere")
          .hasMessageEndingWith("[database.missing-object]");
      assertThatThrownBy(() -> db.execute(Sql.of("UPDATE users SET shoe = 1")))
          .isInstanceOf(MissingObject.class);
    }

    @Test
    void a_statement_that_is_no_sql_is_invalid() {
      assertThatThrownBy(() -> db.execute(Sql.of("SELEC 1")))
          .isInstanceOf(InvalidSql.class)
          .hasMessageEndingWith("[database.invalid-sql]");
    }

    @Test
    void a_write_to_a_database_opened_for_reading_is_a_read_only_violation() {
      String url = db.url().printWithPassword() + "?read_only=true";
      try (Database reader = Database.connect("reader", url)) {
        assertThatThrownBy(() -> reader.execute(Sql.of("DELETE FROM users")))
            .isInstanceOf(ReadOnlyViolation.class)
            .hasMessageEndingWith("[database.read-only]");
        assertThat(reader.query(Sql.of("SELECT id FROM users"), row -> row.getInt(1))).isEmpty();
      }
    }

    @Test
    void values_never_show_in_messages() {
      insertUser(1, "secret@x", 20);
      UniqueViolation error = violation(UniqueViolation.class, () -> insertUser(2, "secret@x", 20));
      for (Throwable cause = error; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString()).doesNotContain("secret");
      }
    }

    @Test
    void more_rows_than_one_are_an_error_where_one_is_asked_for() {
      assertThat(db.queryOne(Sql.of("SELECT id FROM users"), row -> row.getInt(1))).isEmpty();
      insertUser(1, "a", 20);
      insertUser(2, "b", 20);
      assertThatThrownBy(() -> db.queryOne(Sql.of("SELECT id FROM users"), row -> row.getInt(1)))
          .isInstanceOf(NotOneRow.class)
          .hasMessageContaining("there are 2")
          .hasMessageEndingWith("[database.not-one-row]");
    }

    void insertUser(int id, String email, int age) {
      db.execute(
          Sql.of(
              "INSERT INTO users (id, email, age) VALUES (?, ?, ?)",
              Bind.of(id),
              new Bind(email, dev.plinth.sql.SqlType.TEXT),
              Bind.of(age)));
    }

    void insertPost(int id, int author) {
      db.execute(Sql.of("INSERT INTO post VALUES (?, ?)", Bind.of(id), Bind.of(author)));
    }

    static <T extends Throwable> T violation(Class<T> type, Runnable work) {
      T error = catchThrowableOfType(type, work::run);
      assertThat(error).isNotNull();
      return error;
    }
  }
}
