package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import dev.plinth.sql.Sql;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A runner is killed, a real process each time, after its first statement, its second, and so on.
 * The next one finds the database as it was before the migration, or goes on behind what is done,
 * and says which.
 */
abstract class KilledRunners extends RunsMigrations {

  private static final int MOST = 120;

  @Test
  void a_killed_runner_leaves_nothing_half_done() throws Exception {
    int kills = 0;
    while (kills < MOST && isKilled("forward", kills + 1)) {
      kills++;
      goOn();
      again();
    }
    assertThat(kills).isBetween(20, MOST - 1);
    System.out.println(getClass().getSimpleName() + ": killed " + kills + " times on the way up");
  }

  @Test
  void a_killed_runner_on_its_way_back_leaves_nothing_half_done() throws Exception {
    migrations().migrate();
    int kills = 0;
    while (kills < MOST && isKilled("back", kills + 1)) {
      kills++;
      goBack();
      migrations().migrate();
    }
    assertThat(kills).isBetween(20, MOST - 1);
    System.out.println(getClass().getSimpleName() + ": killed " + kills + " times on the way back");
  }

  private void again() {
    db.close();
    connect();
  }

  private Migrations migrations() {
    return of(KilledRunner.REVISIONS.toArray(Revision[]::new));
  }

  private void goOn() {
    assertThat(hasTable("users")).isEqualTo(isDone("0001_users"));
    assertThat(hasTable("grown")).isEqualTo(isDone("0003_older"));
    assertThat(hasTable("tags")).isEqualTo(isDone("0004_tags"));
    boolean noted = isNoted();
    heard.clear();
    Plan plan = migrations().migrate();
    if (!plan.isEmpty()) {
      requireSaid(plan, noted);
    }
    assertThat(db.query(Sql.of("SELECT age FROM users ORDER BY id"), row -> row.getLong(1)))
        .containsExactly(0L, 0L, 5L);
    assertThat(count("grown")).isOne();
    assertThat(hasTable("posts")).isTrue();
    migrations().requireUpToDate();
  }

  /** Whether the killed runner had come so far that it was the one at work. */
  private boolean isNoted() {
    return hasTable("plinth_migrations_lock") && count("plinth_migrations_lock") > 0;
  }

  private void requireSaid(Plan plan, boolean noted) {
    String outcome =
        plan.steps().get(0).resumed()
            ? "statements of 'app/0002_parts' are done; it goes on behind them."
            : "Nothing of '%s' is left in the database; it begins anew."
                .formatted(plan.ids().get(0));
    assertThat(heard(Progress.Interrupted.class)).hasSize(noted ? 1 : 0);
    assertThat(heard(Progress.Interrupted.class))
        .allSatisfy(said -> assertThat(said).contains(outcome));
  }

  private boolean isDone(String name) {
    return migrations().status().toString().contains("[x] app/" + name);
  }

  private void goBack() {
    migrations().rollbackAll();
    assertThat(List.of(hasTable("users"), hasTable("posts"), hasTable("tags"), hasTable("grown")))
        .containsOnly(false);
    assertThat(migrations().status().pending()).hasSize(KilledRunner.REVISIONS.size());
  }

  private boolean isKilled(String way, int statements) throws IOException, InterruptedException {
    RunnerProcess process =
        RunnerProcess.start(KilledRunner.class, url, way, String.valueOf(statements));
    String said = process.said();
    int code = process.exitCode();
    assertThat(code).as(said).isIn(0, KilledRunner.KILLED);
    return code == KilledRunner.KILLED;
  }
}
