package dev.plinth.migrations.backfill;

import dev.plinth.db.Database;
import dev.plinth.db.TransactionOptions;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.And;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.Statement;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a {@link Backfill}. */
final class BackfillRun {
  /** How often a batch is run again that got into a deadlock with the work of others. */
  private static final int CONFLICTS = 5;

  private final Backfill backfill;
  private final Database database;
  private final Consumer<Backfill.Batch> progress;
  private final TableSource source;
  private final PositionTable positions;
  private final boolean remembers;
  private final TransactionOptions again;

  BackfillRun(Backfill backfill, Database database, Consumer<Backfill.Batch> progress) {
    this.backfill = backfill;
    this.database = database;
    this.progress = progress;
    this.source = new TableSource(backfill.table(), null);
    this.positions = new PositionTable(database, backfill);
    this.remembers = !database.inTransaction();
    this.again = TransactionOptions.none().retries(remembers ? CONFLICTS : 0);
  }

  void run() {
    if (backfill.fills().isEmpty()) {
      throw new MigrationProblem(
          "backfill.empty",
          "The backfill of '%s' writes no column; say what with set(column, value)."
              .formatted(backfill.table()));
    }
    Position position = remembers ? positions.start() : Position.START;
    boolean isLast = false;
    while (!isLast) {
      Position from = position;
      Optional<Bind> end = end(from.key());
      isLast = end.isEmpty();
      position = database.transaction(again, () -> batch(from, end.orElse(null)));
      progress.accept(
          new Backfill.Batch(backfill.table(), position.batches(), position.rows(), isLast));
      rest(isLast);
    }
  }

  private void rest(boolean isLast) {
    if (!isLast && !backfill.pause().isZero()) {
      LockSupport.parkNanos(backfill.pause().toNanos());
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new MigrationProblem(
          "backfill.interrupted",
          "The thread was interrupted during the backfill of '%s'; the next run goes on there."
              .formatted(backfill.table()));
    }
  }

  /** The key of the last row of a batch; empty when fewer rows are left than a batch has. */
  private Optional<Bind> end(@Nullable Bind last) {
    Column key = Column.of(backfill.key());
    Select select =
        Select.of(SelectItem.of(key))
            .from(source)
            .where(last == null ? null : after(last))
            .orderBy(List.of(OrderBy.asc(key)))
            .limit(1L)
            .offset(backfill.batchSize() - 1L);
    return database.queryOne(compile(select), row -> Keys.bind(row.getObject(1), backfill));
  }

  private Sql compile(Statement statement) {
    return database.dialect().compile(statement);
  }

  private Position batch(Position from, @Nullable Bind end) {
    List<Expr> conditions = new ArrayList<>();
    if (from.key() != null) {
      conditions.add(after(from.key()));
    }
    if (end != null) {
      conditions.add(comparison(Comparison.Operator.LE, end));
    }
    if (backfill.where() != null) {
      conditions.add(Raw.of("(" + backfill.where().text() + ")"));
    }
    long rows = database.execute(compile(update(conditions)));
    Position now = from.after(end, rows);
    remember(now, end == null);
    return now;
  }

  private void remember(Position position, boolean isLast) {
    if (remembers && isLast) {
      positions.forget();
    } else if (remembers) {
      positions.put(position);
    }
  }

  private Update update(List<Expr> conditions) {
    List<Assignment> assignments =
        backfill.fills().stream()
            .map(fill -> new Assignment(fill.column(), Raw.of("(" + fill.value().text() + ")")))
            .toList();
    Update update = Update.of(source, assignments);
    return conditions.isEmpty() ? update : update.where(new And(conditions));
  }

  private Expr after(Bind key) {
    return comparison(Comparison.Operator.GT, key);
  }

  private Expr comparison(Comparison.Operator operator, Bind key) {
    return new Comparison(operator, Column.of(backfill.key()), key);
  }
}
