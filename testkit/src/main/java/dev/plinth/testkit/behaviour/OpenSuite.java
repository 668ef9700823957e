package dev.plinth.testkit.behaviour;

import dev.plinth.db.Database;
import dev.plinth.orm.Tables;
import dev.plinth.testkit.model.TestModels;

/** A suite's database with its tables, for as long as its tests run. */
record OpenSuite(Database database) implements AutoCloseable {

  static OpenSuite of(BehaviourSuite suite) {
    Database database = suite.open();
    Tables.dropIfThere(database, TestModels.ALL);
    Tables.create(database, TestModels.ALL);
    return new OpenSuite(database);
  }

  @Override
  public void close() {
    Tables.drop(database, TestModels.ALL);
    database.close();
  }
}
