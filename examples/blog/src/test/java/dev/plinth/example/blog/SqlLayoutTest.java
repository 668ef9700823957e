package dev.plinth.example.blog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLayoutTest {

  @Test
  void every_clause_begins_a_line() {
    assertThat(
            SqlLayout.lines(
                "SELECT \"a\" FROM \"t\" LEFT JOIN \"u\" ON \"u\".\"id\" = \"t\".\"u\" JOIN \"v\" ON"
                    + " true WHERE \"a\" = ? GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 2"))
        .containsExactly(
            "SELECT \"a\"",
            "FROM \"t\"",
            "LEFT JOIN \"u\" ON \"u\".\"id\" = \"t\".\"u\"",
            "JOIN \"v\" ON true",
            "WHERE \"a\" = ?",
            "GROUP BY 1",
            "HAVING count(*) > 1",
            "ORDER BY 1",
            "LIMIT 2");
  }

  @Test
  void sub_queries_and_quoted_words_stay_on_their_line() {
    assertThat(
            SqlLayout.lines(
                "SELECT ' FROM ', \" WHERE \" FROM \"t\" WHERE EXISTS (SELECT 1 FROM \"u\")"))
        .containsExactly(
            "SELECT ' FROM ', \" WHERE \"", "FROM \"t\"", "WHERE EXISTS (SELECT 1 FROM \"u\")");
  }

  @Test
  void long_lines_are_wrapped_and_lose_nothing() {
    String columns = "\"column\", ".repeat(30) + "\"last\"";
    assertThat(SqlLayout.lines("SELECT " + columns))
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(92))
        .satisfies(
            lines ->
                assertThat(String.join(" ", lines).replaceAll(" +", " "))
                    .isEqualTo("SELECT " + columns));
  }

  @Test
  void lines_of_the_statement_itself_are_kept() {
    assertThat(SqlLayout.lines("CREATE TABLE \"t\" (\n  \"a\" integer\n)"))
        .containsExactly("CREATE TABLE \"t\" (", "  \"a\" integer", ")");
  }
}
