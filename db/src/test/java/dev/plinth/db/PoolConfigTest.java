package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import dev.plinth.db.driver.Drivers;
import dev.plinth.db.driver.Target;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the options of a URL become: HikariCP's settings and the driver's properties. */
class PoolConfigTest {

  private static HikariConfig config(String options) {
    Target target = DatabaseUrl.parse("postgresql://u:p@h1:5433,h2/shop?" + options).target();
    return PoolConfig.of("shop", target, Drivers.forDialect("postgresql"));
  }

  private static Properties driver(String options) {
    return config(options).getDataSourceProperties();
  }

  @Test
  void sizes_and_ages_are_the_pools() {
    HikariConfig config =
        config(
            "pool_size=7&min_idle=3&pool_timeout=4s&idle_timeout=50s&max_lifetime=6m"
                + "&keepalive=70s&leak_detection=8s");
    assertThat(config.getMaximumPoolSize()).isEqualTo(7);
    assertThat(config.getMinimumIdle()).isEqualTo(3);
    assertThat(config.getConnectionTimeout()).isEqualTo(4_000);
    assertThat(config.getIdleTimeout()).isEqualTo(50_000);
    assertThat(config.getMaxLifetime()).isEqualTo(360_000);
    assertThat(config.getKeepaliveTime()).isEqualTo(70_000);
    assertThat(config.getLeakDetectionThreshold()).isEqualTo(8_000);
  }

  @Test
  void tls_is_the_drivers() {
    assertThat(driver("sslmode=verify-full&sslrootcert=ca.pem&sslcert=me.pem&sslkey=me.key"))
        .containsAllEntriesOf(
            Map.of(
                "sslmode", "verify-full",
                "sslrootcert", "ca.pem",
                "sslcert", "me.pem",
                "sslkey", "me.key"));
  }

  @Test
  void timeouts_of_the_network_are_the_drivers_in_seconds() {
    assertThat(driver("connect_timeout=3s&socket_timeout=90s"))
        .containsAllEntriesOf(
            Map.of("connectTimeout", "3", "loginTimeout", "3", "socketTimeout", "90"));
  }

  @Test
  void statements_are_kept_and_prepared_by_the_driver() {
    assertThat(driver("statement_cache=500&prepare_threshold=2"))
        .containsAllEntriesOf(
            Map.of("preparedStatementCacheQueries", "500", "prepareThreshold", "2"));
    assertThat(driver("prepared_statements=false")).containsEntry("prepareThreshold", "0");
  }

  @Test
  void who_asks_and_where_is_told_the_server() {
    assertThat(driver("application_name=till&search_path=shop&target_server=prefer-secondary"))
        .containsAllEntriesOf(
            Map.of(
                "user", "u",
                "password", "p",
                "ApplicationName", "till",
                "currentSchema", "shop",
                "targetServerType", "preferSecondary"));
    assertThat(config("").getJdbcUrl()).isEqualTo("jdbc:postgresql://h1:5433,h2/shop");
  }

  @Test
  void timeouts_of_the_session_begin_with_it() {
    assertThat(
            driver(
                "statement_timeout=1s&lock_timeout=2s&idle_transaction_timeout=3s&read_only=true"))
        .containsEntry(
            "options",
            "-c statement_timeout=1000 -c lock_timeout=2000"
                + " -c idle_in_transaction_session_timeout=3000"
                + " -c default_transaction_read_only=on");
  }

  @Test
  void without_options_the_drivers_and_the_pools_own_hold() {
    assertThat(driver(""))
        .containsEntry("connectTimeout", "10")
        .doesNotContainKeys(
            "sslmode", "socketTimeout", "options", "prepareThreshold", "currentSchema");
    assertThat(config("").getMaximumPoolSize()).isEqualTo(10);
  }
}
