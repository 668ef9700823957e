package dev.plinth.migrations.history;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.runJava;
import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.Everything;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RunJava;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same for the same work, on every machine and in every release. */
class ChecksumTest {

  @Test
  void it_is_what_it_was_in_earlier_releases() {
    assertThat(Checksum.of(List.of(addColumn("users", integer("age").optional()))))
        .isEqualTo("1:87322aa481912a2790110a88af4c4556");
    assertThat(Checksum.of(Everything.operations()))
        .isEqualTo("1:64010070052558f2556348bbd5d181f7");
  }

  @Test
  void each_operation_has_another_one() {
    Set<String> seen = new HashSet<>();
    for (Operation operation : Everything.operations()) {
      assertThat(seen.add(Checksum.of(List.of(operation)))).as(operation.describe()).isTrue();
    }
  }

  @Test
  void ends_of_lines_and_blanks_around_sql_do_not_count() {
    assertThat(Checksum.of(List.of(runSql("SELECT 1\r\nFROM t\n"))))
        .isEqualTo(Checksum.of(List.of(runSql("SELECT 1\nFROM t"))));
  }

  @Test
  void code_does_not_count_but_its_name_does() {
    RunJava.Step other = database -> database.ping();
    assertThat(Checksum.of(List.of(runJava("fill", RunJava.NOTHING))))
        .isEqualTo(Checksum.of(List.of(runJava("fill", other))))
        .isNotEqualTo(Checksum.of(List.of(runJava("empty", other))));
  }

  @Test
  void two_texts_are_not_one() {
    assertThat(Checksum.of(List.of(runSql("a", "b"))))
        .isNotEqualTo(Checksum.of(List.of(runSql("a;b"))));
  }
}
