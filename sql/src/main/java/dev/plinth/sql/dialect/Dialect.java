package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database's way with SQL: how it writes statements, what it can do and what its errors mean.
 * Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Dialect dialect = Dialects.byName("postgresql");
 * Sql sql = dialect.compile(Select.of(SelectItem.of(Column.of("name"))).from(TableSource.of("users")));
 * sql.text();   // SELECT "name" FROM "users"
 * }</pre>
 */
public interface Dialect {
  /** Its name in URLs and options, in lower case: {@code postgresql}. */
  String name();

  /** Its name for people: {@code PostgreSQL}. */
  String title();

  /**
   * The SQL of a statement, with its binds.
   *
   * @throws UnsupportedFeature when it needs what this database lacks
   * @throws dev.plinth.sql.PlinthException {@code sql.bad-identifier} or {@code sql.bad-value} for
   *     names and texts that this database can not hold
   */
  Sql compile(Statement statement);

  /**
   * The statements that make a change of the schema, in order.
   *
   * @throws UnsupportedFeature when it needs what this database lacks
   */
  List<Sql> compile(Ddl ddl);

  /**
   * Whether a change is made to that table by statements of its own. Where it is not, a {@link
   * Ddl.RebuildTable} makes it, and {@code compile} refuses the change or the database does.
   *
   * @param change what is to be changed
   * @param before the table as it is before the change
   */
  boolean alters(AlterTable change, Table before);

  /** Whether it can do that. */
  boolean has(Capability capability);

  /** Why it can not do that, as half a sentence; empty where it can. */
  String whyNot(Capability capability);

  /** The most binds a statement may have. */
  int maxBinds();

  /** The longest name, in bytes of UTF-8. */
  int maxIdentifierLength();

  /** The same dialect with names in another spelling; aliases too, so that they still agree. */
  Dialect naming(Naming naming);

  /**
   * A name in its spelling and in quotes, safe inside a statement.
   *
   * @throws dev.plinth.sql.PlinthException {@code sql.bad-identifier} when it can not be a name
   */
  String quote(String identifier);

  /** How values of that type travel through the driver. */
  Carrier carrier(SqlType type);

  /** The type as a column declares it: {@code varchar(50)}. */
  String typeName(SqlType type);

  /** The driver's name of an element's type, where arrays travel as {@link Carrier#ARRAY}. */
  String elementName(SqlType element);

  /**
   * A lock on a number of the application, held by a connection until it gives it back or ends;
   * empty where there are none, see {@link Capability#ADVISORY_LOCKS}.
   */
  Optional<AdvisoryLock> advisoryLock(long number);

  /**
   * The statement that says how long those after it wait for a lock; empty where nobody can say,
   * see {@link Capability#LOCK_TIMEOUT}.
   *
   * <pre>{@code
   * dialect.lockTimeout(Duration.ofSeconds(2), true);   // SET LOCAL lock_timeout = 2000
   * }</pre>
   *
   * @param longest how long; zero for as long as it takes, null for what the connection began with
   * @param inTransaction whether that ends with the transaction, or else with the connection
   */
  Optional<Sql> lockTimeout(@Nullable Duration longest, boolean inTransaction);

  /**
   * What stands around a {@link Ddl.RebuildTable}; empty where tables are never made anew, see
   * {@link Capability#REBUILD_TABLE}.
   */
  Optional<Rebuilding> rebuilding();

  /** How it tells what it holds. */
  Catalog catalog();

  /** What an error of the driver means. */
  Problem classify(DriverError error);
}
