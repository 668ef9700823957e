package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BackfillsOnSqliteTest extends Backfills {
  @TempDir static Path folder;

  @Override
  String newUrl() {
    return TestDatabases.sqlite(folder);
  }
}
