package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenerTest {

  private static final Sql ONE = Sql.of("SELECT 1");
  private final List<StatementEvent> events = new ArrayList<>();
  private Database db;

  @BeforeEach
  void connect() {
    db = Database.connect("heard", "sqlite::memory:");
    db.script("CREATE TABLE a (id integer PRIMARY KEY); INSERT INTO a VALUES (1), (2), (3)");
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void a_listener_hears_statement_rows_time_and_database() {
    Listening listening = db.listen(events::add);
    db.query(Sql.of("SELECT id FROM a WHERE id > ?", Bind.of(1)), row -> row.getInt(1));
    db.execute(Sql.of("UPDATE a SET id = id + 10"));
    db.transaction(() -> db.queryOne(Sql.of("SELECT 1"), row -> row.getInt(1)));
    listening.close();
    db.execute(Sql.of("DELETE FROM a"));
    assertThat(events)
        .extracting(
            event -> event.sql().text(), StatementEvent::rows, StatementEvent::inTransaction)
        .containsExactly(
            tuple("SELECT id FROM a WHERE id > ?", 2L, false),
            tuple("UPDATE a SET id = id + 10", 3L, false),
            tuple("SELECT 1", 1L, true));
    assertThat(events).allSatisfy(event -> assertThat(event.time()).isPositive());
    assertThat(events).allSatisfy(event -> assertThat(event.database()).isSameAs(db));
    assertThat(events).allSatisfy(event -> assertThat(event.error()).isNull());
  }

  @Test
  void a_listener_hears_during_a_piece_of_work() {
    int one = db.listen(events::add).during(() -> db.query(ONE, row -> row.getInt(1)).get(0));
    db.query(ONE, row -> row.getInt(1));
    assertThatThrownBy(
            () ->
                db.listen(events::add)
                    .during(
                        () -> {
                          throw new IllegalStateException("enough");
                        }))
        .hasMessage("enough");
    db.query(ONE, row -> row.getInt(1));
    assertThat(one).isEqualTo(1);
    assertThat(events).hasSize(1);
  }

  @Test
  void a_listener_hears_of_failures() {
    db.listen(events::add);
    assertThatThrownBy(() -> db.execute(Sql.of("INSERT INTO a VALUES (1)")))
        .isInstanceOf(UniqueViolation.class);
    assertThat(events)
        .singleElement()
        .satisfies(event -> assertThat(event.error()).isInstanceOf(UniqueViolation.class))
        .satisfies(event -> assertThat(event.rows()).isZero());
  }

  @Test
  void a_listener_hears_of_streams_and_scripts() {
    db.listen(events::add);
    try (Stream<Integer> all = db.stream(Sql.of("SELECT id FROM a"), row -> row.getInt(1), 2)) {
      assertThat(all).hasSize(3);
    }
    db.script("DELETE FROM a; SELECT 1");
    assertThat(events)
        .extracting(event -> event.sql().text())
        .containsExactly("SELECT id FROM a", "DELETE FROM a", "SELECT 1");
    assertThat(events.get(0).rows()).isEqualTo(3);
  }

  @Test
  void a_listener_that_throws_changes_nothing_and_several_are_heard() {
    db.listen(
        event -> {
          throw new IllegalStateException("deaf");
        });
    db.listen(events::add);
    db.listen(events::add);
    assertThat(db.execute(Sql.of("DELETE FROM a"))).isEqualTo(3);
    assertThat(events).hasSize(2);
  }

  @Test
  void a_slow_statement_is_logged_without_its_values() {
    String log =
        logged(
            "sqlite::memory:?slow_statement=0ms",
            slow -> slow.query(Sql.of("SELECT ?", Bind.of("secret")), row -> 1));
    assertThat(log)
        .contains("WARN dev.plinth.db.slow - Slow statement on slow (")
        .contains("1 rows) at ")
        .contains("SELECT ?")
        .doesNotContain("secret");
  }

  @Test
  void values_are_logged_where_that_is_switched_on() {
    String log =
        logged(
            "sqlite::memory:?slow_statement=0ms&log_values=true",
            slow -> slow.query(Sql.of("SELECT ?", Bind.of("secret")), row -> 1));
    assertThat(log).contains("SELECT ? with [secret]");
  }

  @Test
  void a_quick_statement_is_not_logged() {
    assertThat(
            logged("sqlite::memory:?slow_statement=1h", quick -> quick.execute(Sql.of("SELECT 1"))))
        .doesNotContain("Slow statement");
  }

  private static String logged(String url, java.util.function.Consumer<Database> work) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Database slow = Database.connect("slow", url)) {
      work.accept(slow);
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }
}
