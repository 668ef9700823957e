package dev.plinth.migrations.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row that stands for a lock where the database has none. */
class RunnerLockTest {

  private final List<Progress.Event> heard = new ArrayList<>();
  @TempDir Path folder;
  private Database db;

  @BeforeEach
  void connect() {
    db = Database.connect("locks", "sqlite://" + folder.resolve("test.db"));
    new LockTable(db).create();
  }

  @AfterEach
  void close() {
    db.close();
  }

  private RunnerLock take() {
    return RunnerLock.take(db, Duration.ofMillis(150), heard::add);
  }

  private void leftBy(Holder holder) {
    assertThat(new LockTable(db).put(holder)).isTrue();
  }

  @Test
  void it_is_taken_by_one_at_a_time() {
    try (RunnerLock first = take()) {
      assertThat(first.killedBefore()).isEmpty();
      assertThatThrownBy(this::take).hasMessageEndingWith("[migration.locked]");
    }
    take().close();
    assertThat(heard).hasSize(1);
  }

  @Test
  void a_process_of_this_machine_that_is_gone_holds_nothing() {
    Holder me = Holder.me(Instant.now());
    leftBy(
        new Holder("t", "ann", me.host(), me.pid(), me.started().minusSeconds(99), Instant.EPOCH));
    try (RunnerLock lock = take()) {
      assertThat(lock.killedBefore())
          .contains("ann@" + me.host() + ", process " + me.pid() + ", since 1970-01-01T00:00:00Z");
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void who_was_unlocked_by_somebody_stops() {
    RunnerLock lock = take();
    lock.check();
    Migrations.of(db).unlock();
    assertThatThrownBy(lock::check)
        .hasMessageContaining("unlock()")
        .hasMessageEndingWith("[migration.lock-lost]");
    lock.close();
  }

  @Test
  void a_process_of_another_machine_is_waited_for_until_somebody_unlocks() {
    leftBy(new Holder("t", "ann", "elsewhere", 4711, Instant.EPOCH, Instant.EPOCH));
    assertThatThrownBy(this::take)
        .hasMessageContaining("ann@elsewhere, process 4711")
        .hasMessageEndingWith("[migration.locked]");
    Migrations.of(db).unlock();
    take().close();
  }
}
