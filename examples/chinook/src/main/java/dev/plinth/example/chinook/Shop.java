package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import dev.plinth.db.MissingObject;
import dev.plinth.orm.Entity;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Naming;
import java.util.List;

/** The database of the shop, whichever of Chinook's scripts loaded it. */
final class Shop {
  /** All models. */
  static final List<Class<? extends Entity>> MODELS =
      List.of(
          Artist.class,
          Album.class,
          Genre.class,
          MediaType.class,
          Track.class,
          Playlist.class,
          PlaylistTrack.class,
          Employee.class,
          Customer.class,
          Invoice.class,
          InvoiceLine.class);

  private Shop() {}

  /**
   * Connects; PostgreSQL's script has a table invoice_line, SQLite's calls it InvoiceLine.
   *
   * @throws PlinthException where there is no such database, or no such table in it
   */
  static Database connect(String url) {
    Database db = Database.connect(url);
    if (hasTables(db)) {
      return db;
    }
    db.close();
    Database pascal = Database.builder().url(url).names(Naming.PASCAL_CASE).connect();
    if (hasTables(pascal)) {
      return pascal;
    }
    pascal.close();
    throw new PlinthException(
        "chinook.no-tables",
        "No tables of Chinook in " + pascal.url() + ". Load its script first.");
  }

  private static boolean hasTables(Database db) {
    try {
      InvoiceLine.objects.using(db).exists();
      return true;
    } catch (MissingObject e) {
      return false;
    }
  }
}
