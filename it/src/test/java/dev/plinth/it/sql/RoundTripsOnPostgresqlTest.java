package dev.plinth.it.sql;

import dev.plinth.it.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class RoundTripsOnPostgresqlTest extends RoundTrips {
  @Override
  String url() {
    return TestDatabases.postgres();
  }

  @Override
  boolean holdsZero() {
    return false;
  }
}
