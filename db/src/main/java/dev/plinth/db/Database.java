package dev.plinth.db;

import dev.plinth.db.text.Script;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database and its pool of connections.
 *
 * <pre>{@code
 * Database db = Database.connect("postgresql://app:s3cret@localhost/shop?pool_size=20");
 * db.transaction(() -> {
 *   db.execute(Sql.of("UPDATE account SET amount = amount - ? WHERE id = ?", Bind.of(5), Bind.of(1L)));
 *   db.execute(Sql.of("UPDATE account SET amount = amount + ? WHERE id = ?", Bind.of(5), Bind.of(2L)));
 * });
 * }</pre>
 *
 * <p>The first one connected is the default. Safe for use by several threads; a transaction belongs
 * to the thread that began it. What a database refuses is a {@link DatabaseException}.
 */
public final class Database implements Queries, AutoCloseable {
  private final Setup setup;
  private final Transactions transactions;
  private final Runner runner;
  private final Watch watch;
  private final Async async;

  Database(Setup setup) {
    this.setup = setup;
    this.watch = new Watch(this, setup.settings());
    this.transactions = new Transactions(this, setup);
    this.runner = new Runner(setup, transactions, watch);
    this.async = new Async(this, setup.width());
  }

  /**
   * Connects to the database of a URL, see {@link DatabaseUrl}. It is named by the option {@code
   * name}, else {@code default}, {@code default-2} and so on.
   *
   * @throws PlinthException {@code url.*} for a wrong URL
   * @throws ConnectionFailed when the server can not be reached
   * @throws AuthenticationFailed when it does not let the user in
   */
  public static Database connect(String url) {
    return Opening.open(null, DatabaseUrl.parse(url));
  }

  /** Connects like {@link #connect(String)}, under a name. */
  public static Database connect(String name, String url) {
    return Opening.open(name, DatabaseUrl.parse(url));
  }

  /**
   * A database of connections from somebody else's pool, which stays theirs to close. Connections
   * have to come in auto-commit mode or are put into it.
   */
  public static Database of(DataSource source) {
    return Opening.of(Databases.freeName(), source);
  }

  /** Like {@link #of(DataSource)}, under a name. */
  public static Database of(String name, DataSource source) {
    return Opening.of(name, source);
  }

  /** Connects with typed options. */
  public static DatabaseBuilder builder() {
    return new DatabaseBuilder();
  }

  /**
   * The default database: the first one connected, or the one made so.
   *
   * @throws PlinthException {@code database.none} when there is none
   */
  public static Database get() {
    return Databases.standard();
  }

  /**
   * The open database of that name.
   *
   * @throws PlinthException {@code database.unknown} when there is none
   */
  public static Database named(String name) {
    return Databases.named(name);
  }

  /**
   * The database of the innermost {@link #transaction}, {@link #use} or {@link #async} of this
   * thread, else the default.
   *
   * @throws PlinthException {@code database.none} when there is none
   */
  public static Database current() {
    Database bound = Bindings.current();
    return bound == null ? Databases.standard() : bound;
  }

  /** Chooses databases for models from now on; null for always the default. */
  public static void route(@Nullable Router router) {
    Routing.set(router);
  }

  /** The database to read a model from: of the innermost block, else the router's choice. */
  public static Database forRead(Class<?> model) {
    return Routing.forRead(model);
  }

  /** The database to write a model to: of the innermost block, else the router's choice. */
  public static Database forWrite(Class<?> model) {
    return Routing.forWrite(model);
  }

  /** Makes this the default database. */
  public void makeDefault() {
    Databases.makeDefault(this);
  }

  /** Its name in this program. */
  public String name() {
    return setup.name();
  }

  /** How it speaks SQL and what it can do. */
  public Dialect dialect() {
    return setup.dialect();
  }

  /** Where it is, the password hidden when printed; null when it was made of a data source. */
  public @Nullable DatabaseUrl url() {
    return setup.url();
  }

  /** The state of its pool, all zeros when the pool is not one of ours to ask. */
  public PoolState pool() {
    return setup.pool().state();
  }

  /** All rows of an answer. Outside a transaction it runs by itself, with nothing else sent. */
  @Override
  public <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) {
    return runner.query(sql, reader);
  }

  /**
   * The only row of an answer, or empty when there is none or it reads as null.
   *
   * @throws NotOneRow when there are several
   * @throws DatabaseException when the database refuses
   */
  public <T> Optional<T> queryOne(Sql sql, RowReader<? extends @Nullable T> reader) {
    return runner.queryOne(sql, reader);
  }

  /**
   * Rows as they arrive, {@code fetchSize} at a time. Close the stream: it holds a connection, and
   * outside a transaction one of its own, until it is closed, exhausted or failed. What a {@link
   * ChunkReader} asks runs on that connection; statements of a loop over the stream take others.
   *
   * <pre>{@code
   * try (Stream<String> names = db.stream(sql, row -> row.getString(1), 500)) {
   *   names.forEach(System.out::println);
   * }
   * }</pre>
   *
   * @throws DatabaseException when the database refuses
   */
  public <T extends @Nullable Object> Stream<T> stream(
      Sql sql, RowReader<T> reader, int fetchSize) {
    return runner.stream(sql, reader, fetchSize);
  }

  /** Runs a statement and answers the number of rows it changed. */
  public long execute(Sql sql) {
    return runner.execute(sql);
  }

  /** A statement in the database's own words, with values bound by name or position. */
  public RawSql sql(String text) {
    return new RawSql(this, RawText.of(text, setup.driver().lexis()), Map.of());
  }

  /**
   * Runs a script: statements that end with semicolons, one after the other on one connection; in a
   * {@link #transaction} all or none.
   *
   * @return how many statements there were
   * @throws DatabaseException naming statement and line when the database refuses
   */
  public int script(String text) {
    return runner.script(Script.split(text, setup.driver().lexis()));
  }

  /**
   * The statements of a script, without their semicolons, as {@link #script} would run them.
   *
   * @throws PlinthException {@code script.client-command} for a command of the database's own shell
   */
  public List<String> statements(String script) {
    return Script.split(script, setup.driver().lexis()).stream().map(Script.Part::text).toList();
  }

  /**
   * Asks the database for a sign of life.
   *
   * @return how long it took, the wait for a connection included
   * @throws ConnectionLost when there is none
   * @throws PoolTimeout when no connection was free in time
   */
  public Duration ping() {
    return runner.ping();
  }

  /**
   * Runs the work in a transaction: committed when it returns, rolled back when it throws. Inside
   * another one it is a savepoint, and its failure undoes only itself.
   *
   * @throws TransactionBroken when a statement failed and the work went on as if it had not
   */
  public void transaction(Runnable work) {
    transaction(TransactionOptions.none(), work);
  }

  /** Like {@link #transaction(Runnable)}, with an answer. */
  public <T extends @Nullable Object> T transaction(Supplier<T> work) {
    return transactions.run(TransactionOptions.none(), work);
  }

  /** Like {@link #transaction(Runnable)}, with options. */
  public void transaction(TransactionOptions options, Runnable work) {
    transactions.run(options, Answer.none(work));
  }

  /** Like {@link #transaction(Supplier)}, with options. */
  public <T extends @Nullable Object> T transaction(TransactionOptions options, Supplier<T> work) {
    return transactions.run(options, work);
  }

  /** Begins a transaction that is ended by hand, see {@link Transaction}. */
  public Transaction begin() {
    return begin(TransactionOptions.none());
  }

  /** Like {@link #begin()}, with options; its retries do not count. */
  public Transaction begin(TransactionOptions options) {
    return new Transaction(transactions, transactions.begin(options, null));
  }

  /** A connection for what belongs to a connection, until it is closed, see {@link Session}. */
  public Session session() {
    return new Session(this, runner, setup.pool());
  }

  /** Whether this thread is inside a transaction of this database. */
  public boolean inTransaction() {
    return transactions.innermost() != null;
  }

  /** The transaction of this thread, where it is run again after conflicts; null elsewhere. */
  public @Nullable Retry retry() {
    return transactions.retry();
  }

  /** Runs {@code action} after the outermost commit; at once outside a transaction. */
  public void onCommit(Runnable action) {
    onCommit(action, false);
  }

  /**
   * Runs {@code action} after the outermost commit, in order, and never after a rollback of its
   * block; at once outside a transaction. The failure of a robust one is only logged, and it runs
   * even when one before it failed.
   */
  public void onCommit(Runnable action, boolean robust) {
    transactions.onCommit(action, robust);
  }

  /** Runs {@code action} once this block or one around it has been rolled back. */
  public void onRollback(Runnable action) {
    transactions.onRollback(action);
  }

  /**
   * Brings state back when this block or one around it is rolled back, before {@link #onRollback}
   * hooks and another run; the last one registered first. Does nothing outside a transaction.
   */
  public void undoOnRollback(Runnable action) {
    transactions.undoOnRollback(action);
  }

  /** Lets work use this database where it asks for {@link #current()}. */
  public void use(Runnable work) {
    use(Answer.none(work));
  }

  /** Like {@link #use(Runnable)}, with an answer. */
  public <T extends @Nullable Object> T use(Supplier<T> work) {
    Bindings.bind(this);
    try {
      return work.get();
    } finally {
      Bindings.unbind(this);
    }
  }

  /**
   * Runs work beside this thread, on a virtual thread where the JDK has them (21 and newer), else
   * on one of as many threads as the pool has connections. {@link #current()} is this database
   * there; a transaction of this thread is not shared.
   *
   * <pre>{@code
   * CompletableFuture<List<String>> names = db.async(() -> db.query(sql, row -> row.getString(1)));
   * }</pre>
   */
  public <T extends @Nullable Object> CompletableFuture<T> async(Supplier<T> work) {
    return async.run(work);
  }

  /** Tells {@code listener} of each statement until the {@link Listening} is closed. */
  public Listening listen(StatementListener listener) {
    return watch.listen(listener);
  }

  /** Closes the pool, where it is ours; open transactions are rolled back. */
  @Override
  public void close() {
    Databases.remove(this);
    async.close();
    setup.pool().close();
  }

  /** Name and place, without the password. */
  @Override
  public String toString() {
    DatabaseUrl url = setup.url();
    return "Database " + name() + (url == null ? "" : " at " + url);
  }
}
