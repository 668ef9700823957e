package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class RunsRandomHistoriesOnPostgresqlTest extends RunsRandomHistories {
  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }
}
