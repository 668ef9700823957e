package dev.plinth.db.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.text.Script.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

  @Test
  void semicolons_end_statements_but_not_inside_texts_names_and_comments() {
    assertThat(
            postgresql(
                """
                -- first; comment
                INSERT INTO a VALUES (';', 'it''s;'); /* ; /* nested; */ ; */
                SELECT ";" FROM "a;b";;
                SELECT E'\\';' , $$;$$, $tag$ ; $$ ; $tag$ -- ;
                ;
                """))
        .containsExactly(
            "INSERT INTO a VALUES (';', 'it''s;')",
            "SELECT \";\" FROM \"a;b\"",
            "SELECT E'\\';' , $$;$$, $tag$ ; $$ ; $tag$ -- ;");
  }

  @Test
  void a_statement_knows_its_line() {
    assertThat(Script.split("\n-- one\n\nSELECT 1;\n\nSELECT 2", Lexis.SQLITE))
        .containsExactly(new Part("SELECT 1", 4), new Part("SELECT 2", 6));
  }

  @Test
  void bodies_of_triggers_stay_whole() {
    String trigger =
        """
        CREATE TEMP TRIGGER t AFTER UPDATE ON a BEGIN
          UPDATE a SET x = CASE WHEN x > 1 THEN 2 ELSE 3 END;
          DELETE FROM b;
        END""";
    assertThat(sqlite(trigger + ";\nSELECT 1;")).containsExactly(trigger, "SELECT 1");
  }

  @Test
  void bodies_of_functions_stay_whole() {
    String standard =
        "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END";
    String quoted =
        "CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN RETURN 1; END; $f$";
    assertThat(postgresql(standard + ";" + quoted + ";SELECT 1"))
        .containsExactly(standard, quoted, "SELECT 1");
  }

  @Test
  void a_column_named_begin_is_no_body() {
    assertThat(postgresql("CREATE TABLE t (\"end\" date, begin date); SELECT 1"))
        .containsExactly("CREATE TABLE t (\"end\" date, begin date)", "SELECT 1");
  }

  @Test
  void a_transaction_in_a_script_is_no_body() {
    assertThat(sqlite("BEGIN; SELECT 1; END;")).containsExactly("BEGIN", "SELECT 1", "END");
  }

  @Test
  void brackets_and_backticks_quote_names_in_sqlite_only() {
    assertThat(sqlite("SELECT [a;b], `c;d`; SELECT 2"))
        .containsExactly("SELECT [a;b], `c;d`", "SELECT 2");
    assertThat(postgresql("SELECT a[1]; SELECT b[2]"))
        .containsExactly("SELECT a[1]", "SELECT b[2]");
  }

  @Test
  void dollars_quote_nothing_in_sqlite() {
    assertThat(sqlite("SELECT $a; SELECT $a")).containsExactly("SELECT $a", "SELECT $a");
  }

  @Test
  void comments_and_blanks_alone_are_no_statement() {
    assertThat(sqlite("\uFEFF ; -- nothing\n ;; /* at all */")).isEmpty();
  }

  @Test
  void what_never_ends_is_one_statement() {
    assertThat(sqlite("SELECT 'open; SELECT 2;")).containsExactly("SELECT 'open; SELECT 2;");
    assertThat(postgresql("SELECT $$open; /*")).containsExactly("SELECT $$open; /*");
  }

  @Test
  void a_command_of_the_shell_is_refused_with_its_line() {
    assertThatThrownBy(() -> postgresql("CREATE DATABASE a;\n\\c a;\nSELECT 1;"))
        .hasMessageContaining("Line 2 of the script, '\\c a;'")
        .hasMessageEndingWith("[script.client-command]");
  }

  @Test
  void a_long_script_takes_linear_time() {
    String script = "INSERT INTO a VALUES ('x');\n".repeat(50_000);
    List<Part> parts = Script.split(script, Lexis.SQLITE);
    assertThat(parts).hasSize(50_000);
    assertThat(parts.get(49_999).line()).isEqualTo(50_000);
  }

  private static List<String> postgresql(String sql) {
    return Script.split(sql, Lexis.POSTGRESQL).stream().map(Part::text).toList();
  }

  private static List<String> sqlite(String sql) {
    return Script.split(sql, Lexis.SQLITE).stream().map(Part::text).toList();
  }
}
