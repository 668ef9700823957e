package dev.plinth.it.behaviour;

import dev.plinth.db.Database;
import dev.plinth.testkit.behaviour.BehaviourSuite;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contract on SQLite, in a file. */
@Tag("sqlite")
class SqliteBehaviourTest extends BehaviourSuite {
  @TempDir static Path folder = Path.of("");

  @Override
  protected Database open() {
    return Database.connect("sqlite-behaviour", "sqlite:" + folder.resolve("behaviour.db"));
  }
}
