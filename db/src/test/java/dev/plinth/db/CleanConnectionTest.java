package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of one connection shows what the one before has left behind. */
class CleanConnectionTest {

  private static final Sql SETTINGS =
      Sql.of(
          "SELECT concat_ws(' ', current_setting('transaction_isolation'),"
              + " current_setting('transaction_read_only'), current_setting('statement_timeout'),"
              + " current_setting('search_path'), current_setting('TimeZone'),"
              + " (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
              + " AND pid = pg_backend_pid()))");

  private String url;
  private Database db;
  private Database admin;
  private String before;

  @BeforeEach
  void connect() {
    url = TestServer.newDatabase();
    admin = Database.connect("admin", url);
    db = Database.connect("one", url + "?pool_size=1&pool_timeout=2s");
    db.execute(Sql.of("CREATE TABLE item (id int PRIMARY KEY)"));
    before = settings();
  }

  @AfterEach
  void close() {
    assertThat(db.pool().active()).isZero();
    db.close();
    admin.close();
  }

  @Test
  void options_of_a_transaction_end_with_it() {
    TransactionOptions options =
        TransactionOptions.none()
            .isolation(Isolation.SERIALIZABLE)
            .readOnly()
            .timeout(Duration.ofSeconds(9));
    db.transaction(options, () -> assertThat(settings()).startsWith("serializable on 9s"));
    assertThat(settings()).isEqualTo(before);
    assertThatThrownBy(() -> db.transaction(options, () -> db.execute(Sql.of("DELETE FROM item"))))
        .isInstanceOf(ReadOnlyViolation.class);
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void settings_changed_by_raw_sql_do_not_reach_the_next_user() {
    db.execute(Sql.of("SET search_path = nowhere"));
    assertThat(settings()).isEqualTo(before);
    db.transaction(
        () -> {
          db.execute(Sql.of("SET TIME ZONE 'Asia/Tokyo'"));
          assertThat(settings()).contains("Tokyo");
        });
    assertThat(settings()).isEqualTo(before);
    db.script("SELECT 1; SET statement_timeout = 77;");
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void a_transaction_begun_by_raw_sql_is_rolled_back() {
    db.script("BEGIN; INSERT INTO item VALUES (1)");
    assertThat(count()).isZero();
    db.execute(Sql.of("BEGIN"));
    db.execute(Sql.of("INSERT INTO item VALUES (2)"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void after_an_error_the_connection_is_clean() {
    assertThatThrownBy(() -> db.execute(Sql.of("nonsense"))).isInstanceOf(InvalidSql.class);
    assertThatThrownBy(() -> db.transaction(() -> db.execute(Sql.of("nonsense"))))
        .isInstanceOf(InvalidSql.class);
    assertThatThrownBy(() -> db.stream(Sql.of("nonsense"), row -> 1, 10))
        .isInstanceOf(InvalidSql.class);
    assertThat(settings()).isEqualTo(before);
    db.transaction(() -> db.execute(Sql.of("INSERT INTO item VALUES (1)")));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_stream_gives_its_connection_back_when_exhausted_closed_or_failed() {
    Sql many = Sql.of("SELECT * FROM generate_series(1, 1000)");
    assertThat(db.stream(many, row -> row.getInt(1), 10).mapToInt(i -> i).sum()).isEqualTo(500500);
    assertThat(db.pool().active()).isZero();
    try (Stream<Integer> some = db.stream(many, row -> row.getInt(1), 10)) {
      assertThat(some.limit(3)).containsExactly(1, 2, 3);
    }
    assertThat(db.pool().active()).isZero();
    assertThatThrownBy(
            () ->
                db.stream(many, CleanConnectionTest::failAtFive, 10)
                    .forEach(number -> assertThat(number).isLessThan(6)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(db.pool().active()).isZero();
    assertThatThrownBy(
            () ->
                db.stream(
                        Sql.of("SELECT 1 / (3 - i) FROM generate_series(1, 9) i"),
                        row -> row.getInt(1),
                        1)
                    .count())
        .isInstanceOf(DatabaseException.class);
    assertThat(db.pool().active()).isZero();
    assertThat(settings()).isEqualTo(before);
  }

  private static int failAtFive(Row row) {
    if (row.getInt(1) == 5) {
      throw new IllegalStateException("five");
    }
    return row.getInt(1);
  }

  @Test
  void a_single_statement_asks_nothing_else_of_its_connection() {
    Recorder recorder = new Recorder(url);
    try (Database recorded = Database.of("recorded", recorder)) {
      recorder.calls.clear();
      recorded.query(Sql.of("SELECT 1"), row -> row.getInt(1));
      recorded.execute(Sql.of("INSERT INTO item VALUES (?)", Bind.of(1)));
      assertThat(recorder.calls)
          .containsExactly(
              "getAutoCommit",
              "prepareStatement",
              "close",
              "getAutoCommit",
              "prepareStatement",
              "close");
    }
  }

  @Test
  void a_killed_connection_is_replaced_before_it_is_used() {
    int pid = pid();
    kill(pid);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600));
    assertThat(pid()).isNotEqualTo(pid);
  }

  @Test
  void a_connection_killed_at_once_is_told_and_replaced() {
    int pid = pid();
    kill(pid);
    DatabaseException told = null;
    for (int i = 0; i < 2 && told == null; i++) {
      told = failure();
    }
    if (told != null) {
      assertThat(told).isInstanceOf(ConnectionLost.class);
    }
    assertThat(pid()).isNotEqualTo(pid);
  }

  private DatabaseException failure() {
    try {
      pid();
      return null;
    } catch (DatabaseException e) {
      return e;
    }
  }

  @Test
  void a_connection_killed_inside_a_transaction_ends_it_and_repeats_nothing() {
    assertThatThrownBy(
            () ->
                db.transaction(
                    TransactionOptions.none().retries(3),
                    () -> {
                      db.execute(Sql.of("INSERT INTO item VALUES (1)"));
                      kill(pid());
                      db.execute(Sql.of("INSERT INTO item VALUES (2)"));
                    }))
        .isInstanceOf(ConnectionLost.class)
        .hasMessageEndingWith("[database.connection-lost]");
    assertThat(count()).isZero();
  }

  @Test
  void a_connection_killed_before_the_commit_is_told() {
    assertThatThrownBy(
            () ->
                db.transaction(
                    () -> {
                      db.execute(Sql.of("INSERT INTO item VALUES (1)"));
                      kill(pid());
                    }))
        .isInstanceOf(ConnectionLost.class)
        .hasMessageContaining("whether the transaction is committed is not known");
    assertThat(count()).isZero();
  }

  @Test
  void a_constraint_that_fails_at_commit_is_told_and_undone() {
    db.script(
        """
        CREATE TABLE child (
          item int REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED);
        """);
    assertThatThrownBy(
            () -> db.transaction(() -> db.execute(Sql.of("INSERT INTO child VALUES (5)"))))
        .isInstanceOf(ForeignKeyViolation.class);
    assertThat(settings()).isEqualTo(before);
  }

  private void kill(int pid) {
    admin.query(Sql.of("SELECT pg_terminate_backend(?, 5000)", Bind.of(pid)), row -> 1);
  }

  private int pid() {
    return db.queryOne(Sql.of("SELECT pg_backend_pid()"), row -> row.getInt(1)).orElseThrow();
  }

  private long count() {
    return db.queryOne(Sql.of("SELECT count(*) FROM item"), row -> row.getLong(1)).orElseThrow();
  }

  private String settings() {
    return db.<String>queryOne(SETTINGS, row -> row.getString(1)).orElseThrow();
  }
}
