package dev.plinth.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plinth.benchmarks.Plain.Text;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The PostgreSQL that both roads ask, and its rows, which depend on their number alone. */
final class Server {
  static final String URL = "plinth.benchmark.url";
  static final int AUTHORS = 1_000;
  static final int ARTICLES = 10_000;
  private static final int CONNECTIONS = 4;

  private Server() {}

  static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "off")
        .setServerConfig("synchronous_commit", "off")
        .setServerConfig("full_page_writes", "off")
        .start();
  }

  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  static void fill(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO bench_authors (name, email, age)"
              + " SELECT 'Author ' || n, 'author' || n || '@example.com', 20 + n % 60"
              + " FROM generate_series(1, "
              + AUTHORS
              + ") n");
    }
    JdbcRoad road = new JdbcRoad(pool);
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      texts.add(JdbcRoad.sample(i, 1 + i % AUTHORS));
      if (texts.size() == 1_000) {
        road.insert(texts);
        texts.clear();
      }
    }
    execute(pool, "CREATE INDEX ON bench_articles (created_at)");
    execute(pool, "VACUUM ANALYZE");
  }

  static void execute(DataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
