package dev.plinth.db.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionChangeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET search_path = x",
        "  set time zone 'UTC'",
        "SET SESSION statement_timeout = 1",
        "BEGIN",
        "begin immediate",
        "START TRANSACTION",
        "SAVEPOINT a",
        "LISTEN news",
        "PREPARE p AS SELECT 1",
        "RESET ALL",
        "DISCARD ALL",
        "DECLARE c CURSOR FOR SELECT 1",
        "CREATE TEMP TABLE t (id int)",
        "create temporary view v as select 1",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA foreign_keys(0)",
        "ATTACH 'x.db' AS x"
      })
  void these_leave_something_behind(String sql) {
    assertThat(SessionChange.isLeftBy(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "INSERT INTO a VALUES (1)",
        "UPDATE a SET b = 1",
        "DELETE FROM a",
        "WITH x AS (SELECT 1) SELECT * FROM x",
        "SET LOCAL lock_timeout = 1",
        "SET TRANSACTION READ ONLY",
        "SET CONSTRAINTS ALL DEFERRED",
        "CREATE TABLE template (id int)",
        "CREATE TABLE t (id int)",
        "DROP TABLE t",
        "PRAGMA table_info(t)",
        "PRAGMA foreign_keys",
        "ALTER TABLE t ADD x int",
        "ANALYZE",
        "VACUUM",
        "COMMIT",
        ""
      })
  void these_do_not(String sql) {
    assertThat(SessionChange.isLeftBy(sql)).isFalse();
  }
}
