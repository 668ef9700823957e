package dev.plinth.db.driver;

import static dev.plinth.db.driver.Setting.Scope.ANY;
import static dev.plinth.db.driver.Setting.Scope.FILE;
import static dev.plinth.db.driver.Setting.Scope.SERVER;

import dev.plinth.db.driver.Setting.Scope;
import dev.plinth.sql.dialect.Naming;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All settings there are, and an immutable set of values for some of them.
 *
 * @param values value by setting, in order of their names
 */
public record Settings(Map<Setting<?>, Object> values) {

  /** Name that the database is known by in this program. */
  public static final Setting<String> NAME = Setting.text("name", ANY);

  /** How the names of models are spelled there. */
  public static final Setting<Naming> NAMES = Setting.constant("names", ANY, Naming.class);

  /** Most connections of the pool. */
  public static final Setting<Integer> POOL_SIZE = Setting.whole("pool_size", ANY, 1, 10_000);

  /** Connections kept open even when nobody needs them. */
  public static final Setting<Integer> MIN_IDLE = Setting.whole("min_idle", ANY, 0, 10_000);

  /** Longest wait for a free connection. */
  public static final Setting<Duration> POOL_TIMEOUT = Setting.duration("pool_timeout", ANY);

  /** Time after which a free connection is closed. */
  public static final Setting<Duration> IDLE_TIMEOUT = Setting.duration("idle_timeout", ANY);

  /** Age at which a connection is replaced. */
  public static final Setting<Duration> MAX_LIFETIME = Setting.duration("max_lifetime", ANY);

  /** Time between signs of life on free connections. */
  public static final Setting<Duration> KEEPALIVE = Setting.duration("keepalive", SERVER);

  /** Time in use after which a connection is reported as leaked. */
  public static final Setting<Duration> LEAK_DETECTION = Setting.duration("leak_detection", ANY);

  /** Longest wait for a new connection. */
  public static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.duration("connect_timeout", SERVER);

  /** Longest silence of the network while waiting for an answer. */
  public static final Setting<Duration> SOCKET_TIMEOUT = Setting.duration("socket_timeout", SERVER);

  /** Longest time a statement may take. */
  public static final Setting<Duration> STATEMENT_TIMEOUT =
      Setting.duration("statement_timeout", ANY);

  /** Longest wait for a lock. */
  public static final Setting<Duration> LOCK_TIMEOUT = Setting.duration("lock_timeout", SERVER);

  /** Longest time an open transaction may do nothing. */
  public static final Setting<Duration> IDLE_TRANSACTION_TIMEOUT =
      Setting.duration("idle_transaction_timeout", SERVER);

  /** Longest wait for another writer. */
  public static final Setting<Duration> BUSY_TIMEOUT = Setting.duration("busy_timeout", FILE);

  /** Whether statements are prepared on the server; off behind poolers that share connections. */
  public static final Setting<Boolean> PREPARED_STATEMENTS =
      Setting.flag("prepared_statements", SERVER);

  /** Uses of a statement before it is prepared on the server. */
  public static final Setting<Integer> PREPARE_THRESHOLD =
      Setting.whole("prepare_threshold", SERVER, 0, 1_000_000);

  /** Prepared statements kept for each connection. */
  public static final Setting<Integer> STATEMENT_CACHE =
      Setting.whole("statement_cache", SERVER, 0, 100_000);

  /** Name of the application, as the server shows it. */
  public static final Setting<String> APPLICATION_NAME = Setting.text("application_name", SERVER);

  /** Schemas that names without one are looked up in. */
  public static final Setting<String> SEARCH_PATH = Setting.text("search_path", SERVER);

  /** Whether writes are refused. */
  public static final Setting<Boolean> READ_ONLY = Setting.flag("read_only", ANY);

  /** How much TLS. */
  public static final Setting<String> SSLMODE =
      Setting.oneOf(
          "sslmode", SERVER, "disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /** File with the certificates to trust. */
  public static final Setting<String> SSLROOTCERT = Setting.text("sslrootcert", SERVER);

  /** File with the client's certificate. */
  public static final Setting<String> SSLCERT = Setting.text("sslcert", SERVER);

  /** File with the client's key. */
  public static final Setting<String> SSLKEY = Setting.text("sslkey", SERVER);

  /** Which of several hosts to use. */
  public static final Setting<String> TARGET_SERVER =
      Setting.oneOf("target_server", SERVER, "any", "primary", "secondary", "prefer-secondary");

  /** Time from which on a statement is logged as slow. */
  public static final Setting<Duration> SLOW_STATEMENT = Setting.duration("slow_statement", ANY);

  /** Whether bound values may appear in logs. */
  public static final Setting<Boolean> LOG_VALUES = Setting.flag("log_values", ANY);

  /** How a file is kept safe while writing. */
  public static final Setting<String> JOURNAL_MODE =
      Setting.oneOf("journal_mode", FILE, "wal", "delete", "truncate", "persist", "memory", "off");

  /** How eagerly a file is flushed to the disk. */
  public static final Setting<String> SYNCHRONOUS =
      Setting.oneOf("synchronous", FILE, "off", "normal", "full", "extra");

  /** Whether foreign keys are checked. */
  public static final Setting<Boolean> FOREIGN_KEYS = Setting.flag("foreign_keys", FILE);

  /** No values. */
  public static final Settings NONE = new Settings(Map.of());

  private static final List<Setting<?>> ALL =
      List.of(
          NAME,
          NAMES,
          POOL_SIZE,
          MIN_IDLE,
          POOL_TIMEOUT,
          IDLE_TIMEOUT,
          MAX_LIFETIME,
          KEEPALIVE,
          LEAK_DETECTION,
          CONNECT_TIMEOUT,
          SOCKET_TIMEOUT,
          STATEMENT_TIMEOUT,
          LOCK_TIMEOUT,
          IDLE_TRANSACTION_TIMEOUT,
          BUSY_TIMEOUT,
          PREPARED_STATEMENTS,
          PREPARE_THRESHOLD,
          STATEMENT_CACHE,
          APPLICATION_NAME,
          SEARCH_PATH,
          READ_ONLY,
          SSLMODE,
          SSLROOTCERT,
          SSLCERT,
          SSLKEY,
          TARGET_SERVER,
          SLOW_STATEMENT,
          LOG_VALUES,
          JOURNAL_MODE,
          SYNCHRONOUS,
          FOREIGN_KEYS);

  private static final Map<String, String> OTHER_NAMES =
      Map.of("schema", "search_path", "acquire_timeout", "pool_timeout");

  /** Keeps the values in order of their names. */
  public Settings {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The names of all settings of those scopes, sorted. */
  public static List<String> names(Scope scope) {
    return ALL.stream()
        .filter(setting -> setting.scope() == ANY || setting.scope() == scope)
        .map(Setting::name)
        .sorted()
        .toList();
  }

  /** The setting of that name, or of another name for it. */
  public static Optional<Setting<?>> find(String name) {
    String known = OTHER_NAMES.getOrDefault(name, name);
    for (Setting<?> setting : ALL) {
      if (setting.name().equals(known)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  /** The value, or null where it is not set. */
  @SuppressWarnings("unchecked") // a value is put in with its own setting only
  public <T> @Nullable T get(Setting<T> setting) {
    return (T) values.get(setting);
  }

  /** The value, or {@code otherwise} where it is not set. */
  public <T> T get(Setting<T> setting, T otherwise) {
    T value = get(setting);
    return value == null ? otherwise : value;
  }

  /** Whether that flag is set to true. */
  public boolean is(Setting<Boolean> setting) {
    return get(setting, false);
  }

  /** These values and one more. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> more = new TreeMap<>(values);
    more.put(setting, value);
    return new Settings(more);
  }
}
