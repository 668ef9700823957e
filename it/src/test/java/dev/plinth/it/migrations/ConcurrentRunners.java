package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.runJava;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several programs start at the same moment, each with a pool of its own. */
abstract class ConcurrentRunners extends RunsMigrations {

  private static final List<Revision> FIVE =
      List.of(
          revision("0001_a", table("a")),
          revision("0002_b", table("b")),
          inParts("0003_c", table("c"), table("d")),
          revision("0004_e", table("e")),
          revision("0005_f", table("f")));

  private Migrations runner(Database database) {
    return Migrations.of(database).from(MigrationSet.ofRevisions(FIVE)).progress(heard::add);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void of_runners_started_together_one_works_and_the_others_find_nothing_to_do(int runners)
      throws Exception {
    List<Plan> plans = together(runners);
    assertThat(plans).filteredOn(plan -> !plan.isEmpty()).hasSize(1);
    assertThat(heard(Progress.Finished.class)).hasSize(FIVE.size());
    assertThat(heard(Progress.Idle.class)).hasSize(runners - 1);
    assertThat(heard(Progress.Interrupted.class)).isEmpty();
    runner(db).requireUpToDate();
  }

  private List<Plan> together(int runners) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(runners);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Plan>> running = new ArrayList<>();
    for (int i = 0; i < runners; i++) {
      String name = "it-runner-" + getClass().getSimpleName() + i;
      running.add(threads.submit(() -> run(name, start)));
    }
    start.countDown();
    List<Plan> plans = new ArrayList<>();
    for (Future<Plan> one : running) {
      plans.add(one.get(2, TimeUnit.MINUTES));
    }
    threads.shutdown();
    return plans;
  }

  private Plan run(String name, CountDownLatch start) throws InterruptedException {
    try (Database own = Database.connect(name, url)) {
      start.await();
      return runner(own).migrate();
    }
  }

  @Test
  void a_waiting_runner_says_for_whom_and_gives_up_when_told_to() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RunJava.Step slow = database -> rest(working, mayEnd);
    Revision rests = inParts("0001_rests", runJava("rest", slow, RunJava.NOTHING));
    CompletableFuture<Plan> first = CompletableFuture.supplyAsync(() -> of(rests).migrate());
    working.await();
    try (Database other = Database.connect("it-waiting-" + getClass().getSimpleName(), url)) {
      Migrations second =
          Migrations.of(other)
              .from(MigrationSet.ofRevisions(List.of(rests)))
              .progress(heard::add)
              .waitAtMost(Duration.ofMillis(300));
      String me = "process " + ProcessHandle.current().pid() + ", since ";
      assertThatThrownBy(second::migrate)
          .hasMessageContaining(me)
          .hasMessageEndingWith("[migration.locked]");
      assertThat(heard(Progress.Waiting.class))
          .singleElement()
          .asString()
          .startsWith("Waiting for another runner: ")
          .contains(me);
    } finally {
      mayEnd.countDown();
    }
    assertThat(first.get(1, TimeUnit.MINUTES).isEmpty()).isFalse();
    of(rests).requireUpToDate();
  }

  @Test
  void what_another_runner_is_in_the_middle_of_is_not_taken_for_stopped() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RunJava.Step slow = database -> rest(working, mayEnd);
    Revision rests = inParts("0001_rests", runJava("rest", slow, RunJava.NOTHING));
    CompletableFuture<Plan> first = CompletableFuture.supplyAsync(() -> of(rests).migrate());
    working.await();
    try (Database other = Database.connect("it-back-" + getClass().getSimpleName(), url)) {
      Migrations second =
          Migrations.of(other)
              .from(MigrationSet.ofRevisions(List.of(rests)))
              .waitAtMost(Duration.ofMillis(100));
      assertThatThrownBy(second::rollback).hasMessageEndingWith("[migration.locked]");
    } finally {
      mayEnd.countDown();
    }
    first.get(1, TimeUnit.MINUTES);
  }

  private static void rest(CountDownLatch working, CountDownLatch mayEnd) {
    working.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
