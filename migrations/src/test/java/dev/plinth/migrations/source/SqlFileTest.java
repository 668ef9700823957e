package dev.plinth.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.RunSql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain SQL with a head that says how it runs. */
class SqlFileTest {

  private static Revision read(String text) {
    return SqlFile.read("0003_add_view.sql", text, "app");
  }

  @Test
  void up_and_down_are_taken_as_they_are() {
    Revision revision =
        read(
            """
            -- depends: 0002_add_age, billing/0001_initial
            -- transactional: no
            -- safe: nobody reads it yet

            -- up
            CREATE VIEW grown AS SELECT 1; -- remark: with a colon
            -- down
            DROP VIEW grown;
            """);
    assertThat(revision)
        .isEqualTo(
            new Revision(
                new MigrationId("app", "0003_add_view"),
                List.of(
                    new MigrationId("app", "0002_add_age"),
                    new MigrationId("billing", "0001_initial")),
                false,
                List.of("nobody reads it yet"),
                List.of(
                    new RunSql(
                        List.of("CREATE VIEW grown AS SELECT 1; -- remark: with a colon"),
                        List.of("DROP VIEW grown;")))));
  }

  @Test
  void nothing_but_sql_is_a_migration_that_can_not_be_taken_back() {
    Revision revision = read("UPDATE users SET age = 1");
    assertThat(revision.operations())
        .containsExactly(new RunSql(List.of("UPDATE users SET age = 1"), null));
    assertThat(revision.dependencies()).containsExactly(new MigrationId("app", "previous"));
    assertThat(revision.transactional()).isTrue();
  }

  @Test
  void an_empty_down_says_that_there_is_nothing_to_do() {
    assertThat(read("-- up\nSELECT 1\n-- down\n").operations())
        .containsExactly(new RunSql(List.of("SELECT 1"), List.of()));
  }

  @Test
  void a_head_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> read("-- dependz: 0001\nSELECT 1"))
        .hasMessageContaining("'-- dependz:'")
        .hasMessageEndingWith("[migration.sql-header]");
    assertThatThrownBy(() -> read("-- transactional: maybe\nSELECT 1"))
        .hasMessageEndingWith("Write yes or no. [migration.sql-header]");
  }

  @Test
  void a_mark_before_the_first_line_is_no_part_of_it() {
    Revision marked = read("\ufeff-- depends: 0001_initial\r\n-- up\r\nSELECT 1\r\n");
    assertThat(marked.dependencies()).containsExactly(new MigrationId("app", "0001_initial"));
    assertThat(marked.operations()).containsExactly(new RunSql(List.of("SELECT 1"), null));
  }

  @Test
  void a_head_may_be_in_capitals() {
    Revision revision = read("-- Depends: 0001_initial\n-- TRANSACTIONAL: No\n-- UP\nSELECT 1");
    assertThat(revision.dependencies()).containsExactly(new MigrationId("app", "0001_initial"));
    assertThat(revision.transactional()).isFalse();
  }

  @Test
  void remarks_of_several_words_stand_anywhere() {
    assertThat(read("-- Written by Ann: 2026\n-- up\nSELECT 1").operations())
        .containsExactly(new RunSql(List.of("SELECT 1"), null));
  }

  @Test
  void depending_on_nothing_is_said_with_nothing() {
    assertThat(read("-- depends:\n-- up\nSELECT 1").dependencies()).isEmpty();
  }

  @Test
  void a_part_that_stands_there_twice_is_refused() {
    assertThatThrownBy(() -> read("-- up\nSELECT 1\n-- down\nSELECT 2\n-- down\nSELECT 3"))
        .hasMessage(
            "'0003_add_view' says '-- down' twice. Put both parts together. [migration.sql-header]");
    assertThatThrownBy(() -> read("-- up\nSELECT 1\n-- down\nSELECT 2\n-- up\nSELECT 3"))
        .hasMessage(
            "'0003_add_view' says '-- up' twice. Put both parts together. [migration.sql-header]");
  }

  @Test
  void sql_before_its_mark_is_refused() {
    assertThatThrownBy(() -> read("SELECT 1;\n-- up\nSELECT 2"))
        .hasMessage(
            "'0003_add_view' has SQL before '-- up'. Move it below. [migration.sql-header]");
  }
}
