package dev.plinth.migrations.history;

import dev.plinth.db.Database;
import dev.plinth.db.MissingObject;
import dev.plinth.db.RowReader;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Table;
import java.util.List;

/** The tables that migrations keep for themselves, which may be missing or of another release. */
public final class OwnTable {
  private OwnTable() {}

  /**
   * Makes a table where it is missing. Where it is there nothing is sent that takes the right to
   * create tables.
   */
  public static void create(Database database, Table table) {
    if (!exists(database, table)) {
      database.dialect().compile(new Ddl.CreateTable(table, true)).forEach(database::execute);
    }
  }

  /**
   * The rows of a table; none where it is missing.
   *
   * @throws MigrationProblem {@code migration.newer-history} when it has other columns
   */
  public static <T> List<T> read(
      Database database, Table table, Select select, RowReader<T> reader) {
    try {
      return inBlock(database, select, reader);
    } catch (MissingObject e) {
      return exists(database, table) ? again(database, table, select, reader) : List.of();
    }
  }

  /** Another runner may have made the table meanwhile; if not, its columns are others. */
  private static <T> List<T> again(
      Database database, Table table, Select select, RowReader<T> reader) {
    try {
      return inBlock(database, select, reader);
    } catch (MissingObject e) {
      MigrationProblem problem =
          new MigrationProblem(
              "migration.newer-history",
              "The table '%s' has other columns than this release of Plinth reads. Use the release that made it, or take the table away that is not its own."
                  .formatted(table.name()));
      problem.addSuppressed(e);
      throw problem;
    }
  }

  private static boolean exists(Database database, Table table) {
    Select one =
        Select.of(SelectItem.of(new Literal(1L)))
            .from(new TableSource(table.name(), null))
            .limit(1L);
    try {
      inBlock(database, one, row -> true);
      return true;
    } catch (MissingObject e) {
      return false;
    }
  }

  /** A question that fails breaks the transaction it is asked in, so it gets a part of its own. */
  private static <T> List<T> inBlock(Database database, Select select, RowReader<T> reader) {
    return database.inTransaction()
        ? database.transaction(() -> query(database, select, reader))
        : query(database, select, reader);
  }

  private static <T> List<T> query(Database database, Select select, RowReader<T> reader) {
    return database.query(database.dialect().compile(select), reader);
  }
}
