package dev.plinth.benchmarks.history;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Step;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Five hundred migrations, each time in a program that just started, as deployments do it: replayed
 * without a database, run on an empty one, and found to be applied already. Flyway runs the same
 * statements out of files.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
public class HistoryBenchmark {
  private static final int MIGRATIONS = 500;
  private static final String URL = "plinth.benchmark.url";
  private static final String SCHEMA = "history";

  private Dialect dialect;
  private List<Revision> revisions;
  private Path files;
  private Database database;

  /** An empty schema, and the same statements as files. */
  @Setup(Level.Iteration)
  public void prepare() throws IOException {
    database = Database.connect("admin", System.getProperty(URL));
    database.script("DROP SCHEMA IF EXISTS history CASCADE; CREATE SCHEMA history");
    dialect = Dialects.byName("postgresql");
    revisions = LongHistory.of(MIGRATIONS);
    files = Files.createTempDirectory("history");
    for (Step step : plan().steps()) {
      String name = step.id().name().replaceFirst("_", "__");
      Files.writeString(files.resolve("V" + name + ".sql"), step.toString());
    }
  }

  /** Takes the files away. */
  @TearDown(Level.Iteration)
  public void clean() throws IOException {
    database.close();
    try (Stream<Path> all = Files.walk(files)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }

  /** The schema that all migrations make. */
  @Benchmark
  public Schema replay() {
    return MigrationGraph.of(revisions).schema();
  }

  /** All statements of all migrations. */
  @Benchmark
  public Plan plan() {
    return MigrationSet.ofRevisions(revisions).plan(dialect);
  }

  /** All migrations on an empty database. */
  @Benchmark
  public Plan migratePlinth() {
    try (Database target = Database.connect("target", url())) {
      return Migrations.of(target).from(MigrationSet.ofRevisions(revisions)).migrate();
    }
  }

  /** The same statements out of files. */
  @Benchmark
  public Object migrateFlyway() {
    return flyway().migrate();
  }

  private static String url() {
    String url = System.getProperty(URL);
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(System.getProperty(URL), null, null)
        .schemas(SCHEMA)
        .locations("filesystem:" + files)
        .load();
  }
}
