package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.query.Question;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** What touching something unloaded does, for each database. Thread-safe. */
public final class FetchModes {
  private static final Map<Database, FetchMode> BY_DATABASE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private FetchModes() {}

  /** Sets the mode of the objects that come from a database from now on. */
  public static void set(Database database, FetchMode mode) {
    BY_DATABASE.put(database, mode);
  }

  /** The mode of objects that are made for a database now. */
  public static FetchMode of(Database database) {
    return BY_DATABASE.getOrDefault(database, FetchMode.PEERS);
  }

  static FetchMode of(Question question, Database database) {
    FetchMode asked = question.loading().mode();
    return asked != null ? asked : BY_DATABASE.getOrDefault(database, FetchMode.PEERS);
  }
}
