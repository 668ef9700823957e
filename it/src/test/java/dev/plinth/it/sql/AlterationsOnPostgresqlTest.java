package dev.plinth.it.sql;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class AlterationsOnPostgresqlTest extends Alterations {
  @Override
  String url() {
    return TestDatabases.postgres();
  }
}
