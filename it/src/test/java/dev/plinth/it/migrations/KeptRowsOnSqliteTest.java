package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class KeptRowsOnSqliteTest extends KeptRows {

  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }
}
