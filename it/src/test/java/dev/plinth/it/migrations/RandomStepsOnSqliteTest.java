package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class RandomStepsOnSqliteTest extends RandomSteps {

  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }

  @Override
  int steps() {
    return 50;
  }
}
