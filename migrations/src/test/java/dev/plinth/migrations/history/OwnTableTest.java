package dev.plinth.migrations.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Sql;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history's table while somebody else makes it, and where it is not Plinth's. */
class OwnTableTest {
  @TempDir Path folder;

  private Database connect() {
    return Database.connect("sqlite:" + folder.resolve("own.db"));
  }

  @Test
  void a_table_that_another_runner_makes_between_two_looks_is_read() {
    try (Database reader = connect();
        Database other = connect()) {
      reader.listen(event -> makeAfterFailure(event.error(), other));
      assertThat(new HistoryTable(reader).read()).isEmpty();
    }
  }

  private static void makeAfterFailure(@Nullable Throwable error, Database other) {
    if (error != null) {
      new HistoryTable(other).create();
    }
  }

  @Test
  void a_table_with_other_columns_is_refused() {
    try (Database database = connect()) {
      database.execute(Sql.of("CREATE TABLE plinth_migrations (a INTEGER)"));
      assertThatThrownBy(() -> new HistoryTable(database).read())
          .isInstanceOf(MigrationProblem.class)
          .hasMessageContaining("has other columns");
    }
  }
}
