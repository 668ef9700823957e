package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Start;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The blocks of each thread: how they begin, nest and end. */
final class Transactions {

  private final Database database;
  private final Pool pool;
  private final Dialect dialect;
  private final JdbcDriver driver;
  private final Errors errors;
  private final boolean needsAlarm;

  @SuppressWarnings("ThreadLocalUsage") // each database has blocks of its own in every thread
  private final ThreadLocal<@Nullable Block> innermost = new ThreadLocal<>();

  Transactions(Database database, Setup setup) {
    this.database = database;
    this.pool = setup.pool();
    this.dialect = setup.dialect();
    this.driver = setup.driver();
    this.errors = setup.errors();
    this.needsAlarm = !dialect.has(Capability.STATEMENT_TIMEOUT);
  }

  /** This thread's innermost block, or null outside. */
  @Nullable Block innermost() {
    return innermost.get();
  }

  @Nullable Retry retry() {
    Block block = innermost.get();
    return block == null ? null : block.unit().retry();
  }

  <T extends @Nullable Object> T run(TransactionOptions options, Supplier<T> work) {
    if (options.retries() == 0 || innermost.get() != null) {
      return once(options, work, null, false);
    }
    Retry retry = new Retry();
    return Retries.run(options.retries(), retry, again -> once(options, work, retry, again));
  }

  /** Runs the work in one block; {@code mayRetry} keeps onRollback hooks for the last attempt. */
  private <T extends @Nullable Object> T once(
      TransactionOptions options, Supplier<T> work, @Nullable Retry retry, boolean mayRetry) {
    Block block = begin(options, retry);
    T result;
    try {
      result = work.get();
    } catch (Throwable failure) {
      rollback(block, mayRetry && Retries.isConflict(failure), failure);
      throw failure;
    }
    commit(block, mayRetry);
    return result;
  }

  void onCommit(Runnable action, boolean robust) {
    Block block = innermost.get();
    if (block != null) {
      block.onCommit(action, robust);
    } else if (robust) {
      Hooks.runLogged(action, "An onCommit hook failed.");
    } else {
      action.run();
    }
  }

  void onRollback(Runnable action) {
    Block block = innermost.get();
    if (block != null) {
      block.hooks().onRollback(action);
    }
  }

  void undoOnRollback(Runnable action) {
    Block block = innermost.get();
    if (block != null) {
      block.hooks().undo(action);
    }
  }

  Block begin(TransactionOptions options, @Nullable Retry retry) {
    Block outer = innermost.get();
    Block block = outer == null ? outermost(options, retry) : nested(outer, options);
    innermost.set(block);
    Bindings.bind(database);
    return block;
  }

  private Block outermost(TransactionOptions options, @Nullable Retry retry) {
    Start start = start(options);
    Deadline deadline = Deadline.told(options.timeout());
    Connection connection = pool.borrow();
    try {
      driver.begin(connection, start);
      Block block = Block.outermost(new Unit(connection, driver, start, retry), deadline);
      setAlarm(block, options.timeout());
      return block;
    } catch (SQLException e) {
      pool.discard(connection);
      throw errors.of(e, null);
    }
  }

  private Start start(TransactionOptions options) {
    Isolation isolation = options.isolation();
    boolean settable = dialect.has(Capability.ISOLATION_LEVELS);
    if (isolation != null && isolation != Isolation.SERIALIZABLE && !settable) {
      throw new PlinthException(
          "dialect.unsupported",
          "%s has no isolation %s: %s."
              .formatted(
                  dialect.title(), isolation.sql(), dialect.whyNot(Capability.ISOLATION_LEVELS)));
    }
    Duration limit = options.timeout();
    return new Start(
        isolation == null || !settable ? null : isolation.sql(),
        options.isReadOnly(),
        limit == null ? 0 : limit.toMillis());
  }

  private Block nested(Block outer, TransactionOptions options) {
    outer.refuseBroken();
    NestedOptions.check(outer, options);
    Block block = Block.nested(outer, Deadline.untold(options.timeout()));
    try {
      setAlarm(block, options.timeout());
      return block;
    } catch (SQLException e) {
      throw outer.broke(errors.of(e, null));
    }
  }

  private void setAlarm(Block block, @Nullable Duration limit) throws SQLException {
    if (needsAlarm && limit != null) {
      block.setAlarm(Alarm.in(limit.toMillis(), block.unit().connection()));
    }
  }

  /** Called before every statement in a block. */
  void beforeStatement(Block block) {
    block.refuseBroken();
    try {
      Deadline deadline = block.deadline();
      if (deadline != null) {
        deadline.refuseLate();
        deadline.tell(block.unit().connection(), driver);
      }
      if (!block.isMarked()) {
        mark(block);
      }
    } catch (SQLException e) {
      throw block.broke(errors.of(e, null));
    }
  }

  private static void mark(Block block) throws SQLException {
    Block outer = block.outer();
    if (outer != null && !outer.isMarked()) {
      mark(outer);
    }
    block.unit().run("SAVEPOINT " + block.savepoint());
    block.mark();
  }

  void commit(Block block, boolean mayRetry) {
    requireInnermost(block);
    DatabaseException broken = block.broken();
    if (broken != null) {
      rollback(block, mayRetry && Retries.isConflict(broken), broken);
      block.refuseBroken();
    }
    if (block.outer() != null) {
      release(block, block.outer());
    } else {
      finish(block, mayRetry);
    }
  }

  private void requireInnermost(Block block) {
    if (innermost.get() != block) {
      PlinthException error =
          new PlinthException(
              "transaction.not-innermost",
              "A transaction that was begun inside this one is still open. Close it first, best by"
                  + " try-with-resources; this one is rolled back.");
      rollback(block, false, error);
      throw error;
    }
  }

  private void release(Block block, Block outer) {
    try {
      if (block.isMarked()) {
        block.unit().run("RELEASE SAVEPOINT " + block.savepoint());
      }
    } catch (SQLException e) {
      DatabaseException error = errors.of(e, null);
      rollback(block, false, error);
      throw outer.broke(error);
    }
    Deadline.forgotten(outer.deadline());
    block.hooks().moveTo(outer.hooks());
    block.unit().leaveCursorsTo(outer.depth());
    leave(block);
  }

  private void finish(Block block, boolean mayRetry) {
    block.unit().closeCursors(block.depth());
    try {
      block.unit().commit();
    } catch (SQLException e) {
      DatabaseException error = commitFailed(errors.of(e, null));
      rollback(block, mayRetry && Retries.isConflict(error), error);
      throw error;
    }
    leave(block);
    giveBack(block.unit());
    block.hooks().committed();
  }

  /** Only the server knows what became of a commit that got no answer. */
  private static DatabaseException commitFailed(DatabaseException error) {
    return error instanceof ConnectionLost
        ? new ConnectionLost(
            Failure.of(
                "database.connection-lost",
                "The connection was lost while committing; whether the transaction is committed is"
                    + " not known",
                error.getCause()))
        : error;
  }

  /**
   * Undoes a block, and those inside it that are still open. Never throws: what went wrong on the
   * way is added to {@code failure}.
   */
  void rollback(Block block, boolean willRetry, @Nullable Throwable failure) {
    for (Block inner = innermost.get(); inner != null && inner != block; inner = innermost.get()) {
      rollback(inner, willRetry, failure);
    }
    if (block.outer() != null) {
      rollbackNested(block, block.outer(), failure);
    } else {
      rollbackOutermost(block, failure);
    }
    block.hooks().undo();
    if (!willRetry) {
      block.hooks().rolledBack();
    }
  }

  private void rollbackNested(Block block, Block outer, @Nullable Throwable failure) {
    try {
      if (block.isMarked()) {
        block.unit().closeCursors(block.depth());
        block.unit().run("ROLLBACK TO SAVEPOINT " + block.savepoint());
        block.unit().run("RELEASE SAVEPOINT " + block.savepoint());
        Deadline.forgotten(outer.deadline());
      }
    } catch (SQLException e) {
      add(failure, outer.broke(errors.of(e, null)));
    }
    leave(block);
  }

  private void rollbackOutermost(Block block, @Nullable Throwable failure) {
    Connection connection = block.unit().connection();
    block.unit().closeCursors(block.depth());
    leave(block);
    try {
      block.unit().rollback();
      giveBack(block.unit());
    } catch (SQLException e) {
      add(failure, e);
      pool.discard(connection);
    }
  }

  private void giveBack(Unit unit) {
    if (unit.isSessionChanged()) {
      pool.discard(unit.connection());
    } else {
      pool.giveBack(unit.connection());
    }
  }

  private void leave(Block block) {
    block.end();
    Bindings.unbind(database);
    Block outer = block.outer();
    if (outer == null) {
      innermost.remove();
    } else {
      innermost.set(outer);
    }
  }

  private static void add(@Nullable Throwable failure, Throwable also) {
    if (failure != null && failure != also) {
      failure.addSuppressed(also);
    }
  }
}
