package dev.plinth.db;

import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All open databases by name, and which of them is the default. */
final class Databases {

  private static final String UNNAMED = "default";
  private static final Map<String, Database> BY_NAME = new ConcurrentSkipListMap<>();
  private static volatile @Nullable Database standard;

  private Databases() {}

  /** The name for a database that was given none: {@code default}, {@code default-2}, ... */
  static synchronized String freeName() {
    String name = UNNAMED;
    for (int i = 2; BY_NAME.containsKey(name); i++) {
      name = UNNAMED + "-" + i;
    }
    return name;
  }

  static void requireFree(String name) {
    if (BY_NAME.containsKey(name)) {
      throw new PlinthException(
          "database.name-taken",
          "A database named '"
              + name
              + "' is open already. Close it first or choose another name.");
    }
  }

  static synchronized void add(Database database) {
    requireFree(database.name());
    BY_NAME.put(database.name(), database);
    if (standard == null) {
      standard = database;
    }
  }

  static synchronized void remove(Database database) {
    BY_NAME.remove(database.name(), database);
    if (standard == database) {
      standard = null;
    }
  }

  static synchronized void makeDefault(Database database) {
    standard = database;
  }

  static Database standard() {
    Database database = standard;
    if (database == null) {
      throw new PlinthException("database.none", none());
    }
    return database;
  }

  private static String none() {
    return BY_NAME.isEmpty()
        ? "No database is open. Connect one first: Database.connect(\"sqlite:app.db\")."
        : "The default database is closed. Connect one, or make one of these the default: "
            + String.join(", ", BY_NAME.keySet())
            + ".";
  }

  static Database named(String name) {
    Database database = BY_NAME.get(name);
    if (database == null) {
      List<String> known = List.copyOf(BY_NAME.keySet());
      String open = known.isEmpty() ? "none" : String.join(", ", known);
      throw new PlinthException(
          "database.unknown",
          "No open database is named '%s'.%s Open: %s."
              .formatted(name, NearestName.hint(name, known), open));
    }
    return database;
  }
}
