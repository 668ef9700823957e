package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class KeptRowsOnPostgresqlTest extends KeptRows {

  @Override
  String url() {
    return TestDatabases.postgres();
  }
}
