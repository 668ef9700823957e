package dev.plinth.it.behaviour;

import dev.plinth.db.Database;
import dev.plinth.it.TestDatabases;
import dev.plinth.testkit.behaviour.BehaviourSuite;
import org.junit.jupiter.api.Tag;

/** The contract on PostgreSQL. */
@Tag("postgresql")
class PostgresBehaviourTest extends BehaviourSuite {

  @Override
  protected Database open() {
    return Database.connect("postgres-behaviour", TestDatabases.postgres());
  }
}
