package dev.plinth.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.plinth.db.Database;
import dev.plinth.orm.Tables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Starts a PostgreSQL, fills it, runs the benchmarks and prints the roads side by side. Takes JMH's
 * own options: a pattern of names, {@code -f 1 -i 3} for a quick look.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = Server.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      fill(url);
      Results results = new Results(run(url, arguments));
      Path file = Files.createTempFile("plinth-benchmarks", ".md");
      String tables = results.table() + "\n" + results.history();
      Files.writeString(file, tables);
      System.out.println("\n" + tables + "\nAlso in " + file);
    }
  }

  private static void fill(String url) throws Exception {
    try (HikariDataSource pool = Server.pool(url);
        Database database = Database.of(pool)) {
      Tables.create(database, Author.class, Article.class);
      Server.fill(pool);
    }
  }

  private static Collection<RunResult> run(String url, String[] arguments) throws Exception {
    return new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-D" + Server.URL + "=" + url, "-Xms1g", "-Xmx1g")
                .build())
        .run();
  }
}
