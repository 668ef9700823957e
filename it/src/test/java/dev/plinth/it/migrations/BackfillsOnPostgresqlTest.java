package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Session;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.sql.Sql;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class BackfillsOnPostgresqlTest extends Backfills {
  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  /** It waits for the row that the other one has, and the other one for those that it has. */
  @Test
  void a_batch_that_meets_a_deadlock_is_run_again() throws Exception {
    Backfill older = Backfill.of("users").set("age", "age + 100");
    try (Session other = db.session()) {
      other.execute(Sql.of("SET deadlock_timeout = '1min'"));
      other.execute(Sql.of("BEGIN"));
      other.execute(Sql.of("UPDATE users SET age = age WHERE age = 9"));
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> older.run(db));
      while (db.query(Sql.of("SELECT 1 FROM pg_locks WHERE NOT granted"), row -> 1).isEmpty()) {
        Thread.onSpinWait();
      }
      other.execute(Sql.of("UPDATE users SET age = age WHERE age = 0"));
      other.execute(Sql.of("COMMIT"));
      run.get(1, TimeUnit.MINUTES);
    }
    assertThat(db.query(Sql.of("SELECT age FROM users"), row -> row.getLong(1)))
        .hasSize(10)
        .allMatch(age -> age >= 100 && age < 110);
  }
}
