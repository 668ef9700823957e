package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @ParameterizedTest
  @CsvSource({
    "23505, UNIQUE",
    "23P01, UNIQUE",
    "23503, FOREIGN_KEY",
    "23001, FOREIGN_KEY",
    "23502, NOT_NULL",
    "23514, CHECK",
    "40001, SERIALIZATION",
    "40P01, DEADLOCK",
    "55P03, LOCK_TIMEOUT",
    "57014, STATEMENT_TIMEOUT",
    "57P01, CONNECTION_LOST",
    "08006, CONNECTION_LOST",
    "28P01, AUTHENTICATION",
    "22001, DATA",
    "22003, DATA",
    "42P01, MISSING_OBJECT",
    "42703, MISSING_OBJECT",
    "42601, SYNTAX",
    "25006, READ_ONLY",
    "XX000, OTHER"
  })
  void postgres_states_are_kinds(String state, ProblemKind kind) {
    assertThat(POSTGRES.classify(DriverError.of(state, 0, "")).kind()).isEqualTo(kind);
  }

  @Test
  void an_error_without_a_state_is_of_another_kind() {
    assertThat(POSTGRES.classify(DriverError.of(null, 0, "")).kind()).isEqualTo(ProblemKind.OTHER);
  }

  @Test
  void postgres_tells_the_columns_of_a_key_in_its_detail() {
    String detail = "Key (username, \"Full \"\"Name\")=(john, x)=(y) already exists.";
    DriverError error = new DriverError("23505", 0, "duplicate", "users_key", detail, null);
    assertThat(POSTGRES.classify(error))
        .isEqualTo(
            new Problem(ProblemKind.UNIQUE, "users_key", List.of("username", "Full \"Name")));
  }

  @Test
  void postgres_tells_the_column_that_must_not_be_null() {
    DriverError error = new DriverError("23502", 0, "null value", null, null, "email");
    assertThat(POSTGRES.classify(error).columns()).containsExactly("email");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19 | [SQLITE_CONSTRAINT_FOREIGNKEY] A foreign key constraint failed | FOREIGN_KEY",
        "19 | [SQLITE_CONSTRAINT_TRIGGER] FOREIGN KEY constraint failed | FOREIGN_KEY",
        "5 | [SQLITE_BUSY] The database file is locked | LOCK_TIMEOUT",
        "5 | [SQLITE_BUSY_SNAPSHOT] Another database connection | SERIALIZATION",
        "6 | [SQLITE_LOCKED_SHAREDCACHE] Contention | LOCK_TIMEOUT",
        "8 | [SQLITE_READONLY_DIRECTORY] attempt to write | READ_ONLY",
        "9 | [SQLITE_INTERRUPT] Operation terminated | STATEMENT_TIMEOUT",
        "10 | [SQLITE_IOERR_READ] disk | CONNECTION_LOST",
        "1 | [SQLITE_ERROR] SQL error (no such table: foo) | MISSING_OBJECT",
        "1 | [SQLITE_ERROR] SQL error (no such column: foo) | MISSING_OBJECT",
        "1 | [SQLITE_ERROR] SQL error (near \"from\": syntax error) | SYNTAX",
        "1 | [SQLITE_ERROR] SQL error (malformed JSON) | DATA",
        "1 | [SQLITE_ERROR] SQL error (something else) | OTHER",
        "2067 | UNIQUE constraint failed: users.name | UNIQUE",
        "1555 | UNIQUE constraint failed: users.id | UNIQUE",
        "517 | database is locked | SERIALIZATION",
        "264 | attempt to write a readonly database | READ_ONLY"
      })
  void sqlite_codes_and_words_are_kinds(int code, String message, ProblemKind kind) {
    assertThat(SQLITE.classify(DriverError.of(null, code, message)).kind()).isEqualTo(kind);
  }

  @Test
  void sqlite_tells_columns_and_constraints_in_its_message() {
    assertThat(
            sqlite(
                "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed"
                    + " (UNIQUE constraint failed: users.username, users.email)"))
        .isEqualTo(new Problem(ProblemKind.UNIQUE, null, List.of("username", "email")));
    assertThat(
            sqlite(
                "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed"
                    + " (UNIQUE constraint failed: index 'users_idx')"))
        .isEqualTo(new Problem(ProblemKind.UNIQUE, "users_idx", List.of()));
    assertThat(
            sqlite(
                "[SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed"
                    + " (NOT NULL constraint failed: users.email)"))
        .isEqualTo(new Problem(ProblemKind.NOT_NULL, null, List.of("email")));
    assertThat(
            sqlite(
                "[SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed"
                    + " (CHECK constraint failed: users_age_check)"))
        .isEqualTo(new Problem(ProblemKind.CHECK, "users_age_check", List.of()));
  }

  private static Problem sqlite(String message) {
    return SQLITE.classify(DriverError.of(null, 19, message));
  }
}
