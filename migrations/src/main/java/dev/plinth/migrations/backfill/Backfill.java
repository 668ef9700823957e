package dev.plinth.migrations.backfill;

import dev.plinth.db.Database;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.SqlText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes columns of the rows that a table has, some rows at a time, so that no row is locked for
 * long. It goes along the key of the table and remembers where it is in the transaction of each
 * batch: a run that was killed goes on there. A batch that meets a deadlock is run again.
 *
 * <pre>{@code
 * backfill(Backfill.of("users").set("slug", "lower(name)").where("slug IS NULL"))
 * // UPDATE "users" SET "slug" = (lower(name))
 * //   WHERE "id" > ? AND "id" <= ? AND (slug IS NULL)      for each thousand of rows
 * }</pre>
 *
 * <p>Inside a transaction it is part of it and remembers nothing. Immutable and safe for use by
 * several threads.
 *
 * @param table the table
 * @param fills what is written
 * @param where which rows are written, or null for all
 * @param key the column it goes along: unique, never null, with an index; numbers, texts or UUIDs
 * @param batchSize how many rows of the table a batch goes over
 * @param pause how long it rests after each batch
 */
public record Backfill(
    TableName table,
    List<Fill> fills,
    @Nullable SqlText where,
    String key,
    int batchSize,
    Duration pause)
    implements RunJava.Step {
  /** The table that remembers how far backfills are. */
  public static final TableName POSITIONS = PositionTable.TABLE.name();

  private static final int USUAL_SIZE = 1_000;

  /** Copies the list and checks that there are rows in a batch. */
  public Backfill {
    fills = List.copyOf(fills);
    if (batchSize < 1 || pause.isNegative()) {
      throw new IllegalArgumentException("A batch has a row at least, and a pause is not negative");
    }
  }

  /**
   * What is written into a column.
   *
   * @param column the column
   * @param value an expression over the old row
   */
  public record Fill(String column, SqlText value) {}

  /** A backfill of that table along its column {@code id}, a thousand rows at a time. */
  public static Backfill of(TableName table) {
    return new Backfill(table, List.of(), null, "id", USUAL_SIZE, Duration.ZERO);
  }

  /** A backfill of the table of that name, in the schema of the connection. */
  public static Backfill of(String table) {
    return of(TableName.of(table));
  }

  /** A copy that also writes that column, from an expression over the old row. */
  public Backfill set(String column, String value) {
    Fill fill = new Fill(column, new SqlText(value));
    List<Fill> more = Stream.concat(fills.stream(), Stream.of(fill)).toList();
    return new Backfill(table, more, where, key, batchSize, pause);
  }

  /** A copy that writes only the rows which keep that condition. */
  public Backfill where(String condition) {
    return new Backfill(table, fills, new SqlText(condition), key, batchSize, pause);
  }

  /** A copy that goes along that column. */
  public Backfill key(String column) {
    return new Backfill(table, fills, where, column, batchSize, pause);
  }

  /** A copy that goes over so many rows at a time. */
  public Backfill batchSize(int rows) {
    return new Backfill(table, fills, where, key, rows, pause);
  }

  /** A copy that rests that long after each batch, for the others. */
  public Backfill pause(Duration pause) {
    return new Backfill(table, fills, where, key, batchSize, pause);
  }

  /**
   * Writes all rows that have not been written yet.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem {@code backfill.empty} when it writes
   *     nothing, {@code backfill.bad-key} for a key of another kind
   */
  @Override
  public void run(Database database) {
    run(database, batch -> {});
  }

  /**
   * Writes all rows that have not been written yet.
   *
   * @param progress hears of each batch when it has been made to last; when it throws, the backfill
   *     ends there, and the next run goes on behind that batch
   */
  public void run(Database database, Consumer<Batch> progress) {
    new BackfillRun(this, database, progress).run();
  }

  /** How far a run came that was stopped, or empty where none was. */
  public Optional<Batch> stopped(Database database) {
    return new PositionTable(database, this)
        .read()
        .map(position -> new Batch(table, position.batches(), position.rows(), false));
  }

  /** Forgets how far a run came that was stopped: the next one begins with the first row. */
  public void forget(Database database) {
    PositionTable positions = new PositionTable(database, this);
    if (positions.read().isPresent()) {
      positions.forget();
    }
  }

  /**
   * How far it is.
   *
   * @param table the table
   * @param batch the number of the batch, from 1, those of runs before counted too
   * @param rows how many rows have been written, those of runs before counted too
   * @param isLast whether there are no more
   */
  public record Batch(TableName table, long batch, long rows, boolean isLast) {
    @Override
    public String toString() {
      return "backfill of %s: %d rows in %d batches%s"
          .formatted(table, rows, batch, isLast ? ", done" : "");
    }
  }

  /** What it does, in a few words: {@code fill slug of users}. */
  public String describe() {
    String columns = fills.stream().map(Fill::column).collect(Collectors.joining(", "));
    return "fill %s of %s".formatted(columns, table);
  }
}
