package dev.plinth.db;

import dev.plinth.db.DatabaseUrl.Host;
import dev.plinth.db.driver.Setting;
import dev.plinth.db.driver.Settings;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Naming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Connects to a database with typed options instead of a URL, or on top of one.
 *
 * <pre>{@code
 * Database db =
 *     Database.builder()
 *         .url("postgresql://db1/shop")
 *         .user("app")
 *         .password(secrets.get("shop"))
 *         .poolSize(20)
 *         .statementTimeout(Duration.ofSeconds(5))
 *         .connect();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class DatabaseBuilder {

  private UrlParts parts = UrlParts.of("");

  DatabaseBuilder() {}

  /**
   * Takes everything from a URL; what was set before is forgotten.
   *
   * @throws PlinthException {@code url.*} for a wrong URL
   */
  public DatabaseBuilder url(String url) {
    parts = UrlParser.parse(url);
    return this;
  }

  /** The kind of database: a URL's scheme such as {@code postgresql}. */
  public DatabaseBuilder scheme(String scheme) {
    parts = parts.withScheme(UrlParser.scheme(scheme));
    return this;
  }

  /** Adds a server, at its usual port. */
  public DatabaseBuilder host(String name) {
    return host(name, 0);
  }

  /** Adds a server. */
  public DatabaseBuilder host(String name, int port) {
    List<Host> hosts = new ArrayList<>(parts.hosts());
    hosts.add(new Host(name, port));
    parts = parts.withHosts(hosts);
    return this;
  }

  /** Name or path of the database. */
  public DatabaseBuilder database(String nameOrPath) {
    parts = parts.withDatabase(nameOrPath);
    return this;
  }

  /** The user. */
  public DatabaseBuilder user(String name) {
    parts = parts.withUser(name);
    return this;
  }

  /** The password; it never shows. */
  public DatabaseBuilder password(@Nullable String secret) {
    parts = parts.withPassword(secret);
    return this;
  }

  /** The name in this program; URL option {@code name}. */
  public DatabaseBuilder name(String name) {
    return set(Settings.NAME, name);
  }

  /** How names of models are spelled there, usually as given; URL option {@code names}. */
  public DatabaseBuilder names(Naming spelling) {
    return set(Settings.NAMES, spelling);
  }

  /** Most connections, usually 10; URL option {@code pool_size}. */
  public DatabaseBuilder poolSize(int connections) {
    return set(Settings.POOL_SIZE, connections);
  }

  /** Connections kept open without need, usually 1; URL option {@code min_idle}. */
  public DatabaseBuilder minIdle(int connections) {
    return set(Settings.MIN_IDLE, connections);
  }

  /** Longest wait for a free connection, usually 30 s; URL option {@code pool_timeout}. */
  public DatabaseBuilder poolTimeout(Duration time) {
    return set(Settings.POOL_TIMEOUT, time);
  }

  /** Time after which a free connection is closed; URL option {@code idle_timeout}. */
  public DatabaseBuilder idleTimeout(Duration time) {
    return set(Settings.IDLE_TIMEOUT, time);
  }

  /** Age at which a connection is replaced, usually 30 min; URL option {@code max_lifetime}. */
  public DatabaseBuilder maxLifetime(Duration time) {
    return set(Settings.MAX_LIFETIME, time);
  }

  /** Time between signs of life on free connections; URL option {@code keepalive}. */
  public DatabaseBuilder keepalive(Duration time) {
    return set(Settings.KEEPALIVE, time);
  }

  /** Time in use after which a leak is logged; URL option {@code leak_detection}. */
  public DatabaseBuilder leakDetection(Duration time) {
    return set(Settings.LEAK_DETECTION, time);
  }

  /** Longest wait for a new connection, usually 10 s; URL option {@code connect_timeout}. */
  public DatabaseBuilder connectTimeout(Duration time) {
    return set(Settings.CONNECT_TIMEOUT, time);
  }

  /** Longest silence while waiting for an answer; URL option {@code socket_timeout}. */
  public DatabaseBuilder socketTimeout(Duration time) {
    return set(Settings.SOCKET_TIMEOUT, time);
  }

  /**
   * Longest time a statement may take; URL option {@code statement_timeout}. For a stream it is the
   * time for each portion of its rows, without that of the loop which reads them.
   */
  public DatabaseBuilder statementTimeout(Duration time) {
    return set(Settings.STATEMENT_TIMEOUT, time);
  }

  /** Longest wait for a lock; URL option {@code lock_timeout}. */
  public DatabaseBuilder lockTimeout(Duration time) {
    return set(Settings.LOCK_TIMEOUT, time);
  }

  /** Longest idleness inside a transaction; URL option {@code idle_transaction_timeout}. */
  public DatabaseBuilder idleTransactionTimeout(Duration time) {
    return set(Settings.IDLE_TRANSACTION_TIMEOUT, time);
  }

  /** Longest wait for another writer of a file, usually 5 s; URL option {@code busy_timeout}. */
  public DatabaseBuilder busyTimeout(Duration time) {
    return set(Settings.BUSY_TIMEOUT, time);
  }

  /** False behind poolers that share connections; URL option {@code prepared_statements}. */
  public DatabaseBuilder preparedStatements(boolean onServer) {
    return set(Settings.PREPARED_STATEMENTS, onServer);
  }

  /** Prepared statements kept for each connection; URL option {@code statement_cache}. */
  public DatabaseBuilder statementCache(int statements) {
    return set(Settings.STATEMENT_CACHE, statements);
  }

  /** Name that the server shows, usually plinth; URL option {@code application_name}. */
  public DatabaseBuilder applicationName(String name) {
    return set(Settings.APPLICATION_NAME, name);
  }

  /** Schemas that names are looked up in; URL option {@code search_path}. */
  public DatabaseBuilder searchPath(String schemas) {
    return set(Settings.SEARCH_PATH, schemas);
  }

  /** Refuses all writes; URL option {@code read_only}. */
  public DatabaseBuilder readOnly() {
    return set(Settings.READ_ONLY, true);
  }

  /** How much TLS, from {@code disable} to {@code verify-full}; URL option {@code sslmode}. */
  public DatabaseBuilder sslMode(String mode) {
    return set(Settings.SSLMODE, mode);
  }

  /** Time from which on statements are logged as slow; URL option {@code slow_statement}. */
  public DatabaseBuilder slowStatement(Duration time) {
    return set(Settings.SLOW_STATEMENT, time);
  }

  /** Lets bound values appear in logs; URL option {@code log_values}. */
  public DatabaseBuilder logValues() {
    return set(Settings.LOG_VALUES, true);
  }

  /**
   * Any option by its name in URLs.
   *
   * @throws PlinthException {@code url.unknown-option}, {@code url.option}
   */
  public DatabaseBuilder option(String name, String value) {
    parts = UrlOptions.with(parts, name, value);
    return this;
  }

  /**
   * What was put together, as a URL.
   *
   * @throws PlinthException {@code url.*} when a part is missing or does not fit the others
   */
  public DatabaseUrl url() {
    if (parts.scheme().isEmpty()) {
      throw new PlinthException(
          "url.scheme", "The builder needs a url(..) or a scheme(..), such as postgresql.");
    }
    parts.settings().values().keySet().forEach(setting -> UrlOptions.requireFit(setting, parts));
    return new DatabaseUrl(parts);
  }

  /** Connects, see {@link Database#connect(String)}. */
  public Database connect() {
    return Opening.open(null, url());
  }

  private <T> DatabaseBuilder set(Setting<T> setting, T value) {
    String text = setting.print(value);
    parts = parts.withSettings(UrlOptions.with(parts.settings(), setting, text));
    return this;
  }
}
