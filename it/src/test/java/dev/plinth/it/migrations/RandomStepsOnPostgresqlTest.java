package dev.plinth.it.migrations;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class RandomStepsOnPostgresqlTest extends RandomSteps {

  @Override
  String url() {
    return TestDatabases.postgres();
  }

  @Override
  int steps() {
    return 50;
  }
}
