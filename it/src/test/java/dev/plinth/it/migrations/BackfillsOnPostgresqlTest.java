package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class BackfillsOnPostgresqlTest extends Backfills {
  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }
}
