package dev.plinth.it.sql;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class SchemasOnPostgresqlTest extends Schemas {
  @Override
  String url() {
    return TestDatabases.postgres();
  }
}
