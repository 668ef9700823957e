package dev.plinth.benchmarks.load;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.addForeignKey;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.bigint;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.foreignKey;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.text;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.Sql;
import dev.plinth.sql.schema.Default;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A table of a million rows is read and written all the time while a column with a default, an
 * index, a foreign key and a not-null are put on it: by plain statements, and by the usual plans.
 * Prints the longest pause that a reader and a writer saw. The first argument is the number of
 * rows.
 */
public final class MigrationsUnderLoad {
  private static final int ROWS = 1_000_000;
  private static final int OWNERS = 1_000;
  private static final int QUIET_SECONDS = 10;

  private final Database database;
  private final int rows;

  private MigrationsUnderLoad(Database database, int rows) {
    this.database = database;
    this.rows = rows;
  }

  private record Line(Traffic.Longest longest, long millis) {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? ROWS : Integer.parseInt(arguments[0]);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      Map<String, Line> plain = run(server, "plain", rows, Safety.NONE);
      Map<String, Line> planned = run(server, "planned", rows, Safety.USUAL);
      print(rows, plain, planned);
    }
  }

  private static Map<String, Line> run(
      EmbeddedPostgres server, String name, int rows, Safety safety) throws Exception {
    String url = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/";
    try (Database admin = Database.connect("admin-" + name, url + "postgres?pool_size=2")) {
      admin.execute(Sql.of("CREATE DATABASE " + name));
    }
    try (Database database = Database.connect(name, url + name + "?pool_size=12")) {
      return new MigrationsUnderLoad(database, rows).run(safety);
    }
  }

  private static Map<String, Operation> changes() {
    Map<String, Operation> changes = new LinkedHashMap<>();
    changes.put(
        "column with a default",
        addColumn("accounts", text("status").defaultValue(Default.of("new"))));
    changes.put("index", createIndex("accounts", index("accounts_owner_id_idx", "owner_id")));
    changes.put(
        "foreign key",
        addForeignKey("accounts", foreignKey("accounts_owner_fkey", "owner_id", "owners", "id")));
    changes.put("not null", alterColumn("accounts", bigint("owner_id")));
    return changes;
  }

  private static Revision revision(int number, Operation... operations) {
    return new Revision(
        new MigrationId("app", "%04d_change".formatted(number)),
        List.of(new MigrationId("app", MigrationId.PREVIOUS)),
        true,
        List.of(),
        List.of(operations));
  }

  private Map<String, Line> run(Safety safety) throws Exception {
    List<Revision> revisions = new ArrayList<>();
    revisions.add(revision(1, owners(), accounts()));
    migrate(revisions, safety);
    fill();
    Map<String, Line> lines = new LinkedHashMap<>();
    try (Traffic traffic = new Traffic(database, rows)) {
      traffic.start();
      TimeUnit.SECONDS.sleep(QUIET_SECONDS);
      lines.put("nothing", measured(traffic, () -> rest()));
      for (Map.Entry<String, Operation> change : changes().entrySet()) {
        revisions.add(revision(revisions.size() + 1, change.getValue()));
        lines.put(change.getKey(), measured(traffic, () -> migrate(revisions, safety)));
        rest();
      }
    }
    return lines;
  }

  private static Operation owners() {
    return createTable("owners", identity("id"), primaryKey("id"));
  }

  private static Operation accounts() {
    return createTable(
        "accounts",
        identity("id"),
        text("name"),
        integer("visits"),
        bigint("owner_id").optional(),
        primaryKey("id"));
  }

  private void fill() {
    database.execute(
        Sql.of("INSERT INTO owners (id) SELECT n FROM generate_series(1, " + OWNERS + ") n"));
    database.execute(
        Sql.of(
            "INSERT INTO accounts (name, visits, owner_id) SELECT 'Account ' || n, 0, 1 + n % "
                + OWNERS
                + " FROM generate_series(1, "
                + rows
                + ") n"));
    database.execute(Sql.of("VACUUM ANALYZE accounts"));
  }

  private void migrate(List<Revision> revisions, Safety safety) {
    Migrations.of(database)
        .from(MigrationSet.ofRevisions(revisions))
        .safety(safety)
        .progress(event -> System.out.println(event))
        .migrate();
  }

  private static void rest() {
    try {
      TimeUnit.SECONDS.sleep(QUIET_SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The time after the change counts too: who waited behind it has to be done. */
  private static Line measured(Traffic traffic, Runnable change) {
    traffic.reset();
    long start = System.nanoTime();
    change.run();
    long millis = (System.nanoTime() - start) / 1_000_000;
    rest();
    return new Line(traffic.longest(), millis);
  }

  private static void print(int rows, Map<String, Line> plain, Map<String, Line> planned) {
    System.out.printf("%nLongest pause in ms, %d rows%n%n", rows);
    System.out.println(
        "| change | plain: reader | plain: writer | plain: took | plan: reader | plan: writer"
            + " | plan: took |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    plain.forEach(
        (name, line) ->
            System.out.printf("| %s | %s | %s |%n", name, cells(line), cells(line(planned, name))));
  }

  private static Line line(Map<String, Line> lines, String name) {
    return Objects.requireNonNull(lines.get(name));
  }

  private static String cells(Line line) {
    Traffic.Longest longest = line.longest();
    return "%d | %d | %d".formatted(longest.read(), longest.write(), line.millis());
  }
}
