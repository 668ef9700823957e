package dev.plinth.db.driver;

import dev.plinth.db.text.Lexis;
import dev.plinth.sql.dialect.DriverError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * pgjdbc.
 *
 * <ul>
 *   <li>BEGIN travels with the first statement of a transaction, at no cost.
 *   <li>Isolation, read-only and timeouts are set for the transaction, so that nothing has to be
 *       set back.
 *   <li>Server details of errors hold values of rows, so they stay out of messages.
 * </ul>
 */
final class PostgresDriver implements JdbcDriver {

  private static final Map<String, String> TARGET_SERVERS =
      Map.of(
          "any", "any",
          "primary", "primary",
          "secondary", "secondary",
          "prefer-secondary", "preferSecondary");

  @Override
  public String artifact() {
    return "org.postgresql:postgresql";
  }

  @Override
  public Setting.Scope scope() {
    return Setting.Scope.SERVER;
  }

  @Override
  public Lexis lexis() {
    return Lexis.POSTGRESQL;
  }

  @Override
  public String jdbcUrl(Target target) {
    String hosts = target.hosts().isEmpty() ? "localhost" : String.join(",", target.hosts());
    return "jdbc:postgresql://" + hosts + "/" + encode(target.database());
  }

  @Override
  public Properties properties(Target target) {
    Settings settings = target.settings();
    Properties properties = new Properties();
    put(properties, "user", target.user());
    put(properties, "password", target.password());
    properties.put("ApplicationName", settings.get(Settings.APPLICATION_NAME, "plinth"));
    properties.put("logServerErrorDetail", "false");
    properties.put("tcpKeepAlive", "true");
    put(properties, "currentSchema", settings.get(Settings.SEARCH_PATH));
    put(properties, "options", startup(settings));
    putTimeouts(properties, settings);
    putTls(properties, settings);
    putStatements(properties, settings);
    properties.putAll(target.properties());
    return properties;
  }

  private static void putTimeouts(Properties properties, Settings settings) {
    Duration connect = settings.get(Settings.CONNECT_TIMEOUT, Duration.ofSeconds(10));
    properties.put("connectTimeout", seconds(connect));
    properties.put("loginTimeout", seconds(connect));
    Duration socket = settings.get(Settings.SOCKET_TIMEOUT);
    put(properties, "socketTimeout", socket == null ? null : seconds(socket));
  }

  private static void putTls(Properties properties, Settings settings) {
    put(properties, "sslmode", settings.get(Settings.SSLMODE));
    put(properties, "sslrootcert", settings.get(Settings.SSLROOTCERT));
    put(properties, "sslcert", settings.get(Settings.SSLCERT));
    put(properties, "sslkey", settings.get(Settings.SSLKEY));
    String server = settings.get(Settings.TARGET_SERVER);
    put(properties, "targetServerType", server == null ? null : TARGET_SERVERS.get(server));
  }

  private static void putStatements(Properties properties, Settings settings) {
    Integer threshold = settings.get(Settings.PREPARE_THRESHOLD);
    Integer cache = settings.get(Settings.STATEMENT_CACHE);
    boolean named = settings.get(Settings.PREPARED_STATEMENTS, true);
    put(properties, "prepareThreshold", named ? number(threshold) : "0");
    put(properties, "preparedStatementCacheQueries", number(cache));
  }

  /** Settings of the session that the server takes at its start, without a round trip. */
  private static @Nullable String startup(Settings settings) {
    StringBuilder out = new StringBuilder();
    append(out, "statement_timeout", settings.get(Settings.STATEMENT_TIMEOUT));
    append(out, "lock_timeout", settings.get(Settings.LOCK_TIMEOUT));
    append(
        out,
        "idle_in_transaction_session_timeout",
        settings.get(Settings.IDLE_TRANSACTION_TIMEOUT));
    if (settings.is(Settings.READ_ONLY)) {
      out.append(" -c default_transaction_read_only=on");
    }
    return out.isEmpty() ? null : out.substring(1);
  }

  private static void append(StringBuilder out, String name, @Nullable Duration time) {
    if (time != null) {
      out.append(" -c ").append(name).append('=').append(time.toMillis());
    }
  }

  @Override
  public void begin(Connection connection, Start start) throws SQLException {
    connection.setAutoCommit(false);
    String settings = settings(start);
    if (!settings.isEmpty()) {
      JdbcDriver.run(connection, settings);
    }
  }

  private static String settings(Start start) {
    StringBuilder out = new StringBuilder();
    if (start.isolation() != null) {
      out.append("SET TRANSACTION ISOLATION LEVEL ").append(start.isolation()).append(';');
    }
    if (start.readOnly()) {
      out.append("SET TRANSACTION READ ONLY;");
    }
    if (start.statementMillis() > 0) {
      out.append(limit(start.statementMillis()));
    }
    return out.toString();
  }

  @Override
  public void limitStatements(Connection connection, long millis) throws SQLException {
    JdbcDriver.run(connection, limit(millis));
  }

  private static String limit(long millis) {
    return "SET LOCAL statement_timeout = " + Math.max(1, Math.min(millis, Integer.MAX_VALUE));
  }

  @Override
  public DriverError describe(SQLException error) {
    return error.getClass().getName().startsWith("org.postgresql.")
        ? PostgresErrors.describe(error)
        : JdbcDriver.super.describe(error);
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static @Nullable String number(@Nullable Integer value) {
    return value == null ? null : String.valueOf(value);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%d", Math.max(1, time.plusMillis(999).toSeconds()));
  }

  private static String encode(@Nullable String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
