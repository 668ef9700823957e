package dev.plinth.it.sql;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class AnswersOnPostgresqlTest extends Answers {
  @Override
  String url() {
    return TestDatabases.postgres();
  }
}
