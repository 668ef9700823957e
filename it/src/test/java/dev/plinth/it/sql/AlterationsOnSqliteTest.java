package dev.plinth.it.sql;

import dev.plinth.it.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class AlterationsOnSqliteTest extends Alterations {
  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }
}
