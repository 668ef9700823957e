package dev.plinth.migrations.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history's table while somebody else makes it. */
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
}
