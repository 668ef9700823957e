package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StreamTest {

  private static final Sql ALL = Sql.of("SELECT id FROM item ORDER BY id");

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase();
    }

    @Test
    void rows_arrive_in_portions_in_constant_memory() {
      Sql wide =
          Sql.of("SELECT repeat('x', 10000) FROM generate_series(1, 100000)"); // 1 GB of text
      try (Stream<Integer> lengths =
          db.stream(wide, row -> String.valueOf(row.getString(1)).length(), 100)) {
        assertThat(lengths.mapToLong(length -> length).sum()).isEqualTo(1_000_000_000L);
      }
    }
  }

  @Nested
  class OnSqlite extends Behaviour {
    @Override
    String url() {
      return newFile();
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    @BeforeEach
    void fill() {
      db.transaction(
          () -> {
            for (int i = 1; i <= 100; i++) {
              insert(i, "item " + i);
            }
          });
    }

    private Stream<Integer> stream() {
      return db.stream(ALL, row -> row.getInt(1), 7);
    }

    @Test
    void all_rows_arrive_in_order() {
      try (Stream<Integer> ids = stream()) {
        assertThat(ids.toList()).hasSize(100).isSorted().startsWith(1).endsWith(100);
      }
    }

    @Test
    void statements_may_run_while_a_stream_is_open() {
      try (Stream<Integer> ids = stream()) {
        ids.limit(5).forEach(id -> insert(id + 1000, "more " + id));
      }
      assertThat(names()).hasSize(105);
    }

    @Test
    void inside_a_transaction_it_sees_what_the_transaction_did() {
      db.transaction(
          () -> {
            insert(0, "new");
            try (Stream<Integer> ids = stream()) {
              assertThat(ids.findFirst()).contains(0);
            }
            assertThat(db.pool().active()).isEqualTo(1);
          });
    }

    @Test
    void a_stream_read_on_after_its_transaction_is_an_error_and_no_end() {
      List<Stream<Integer>> kept = new ArrayList<>();
      db.transaction(() -> kept.add(stream()));
      assertThatThrownBy(() -> kept.get(0).count())
          .hasMessageEndingWith("[transaction.stream-ended]");
    }

    @Test
    void a_stream_of_a_transaction_read_by_another_thread_is_an_error() {
      db.transaction(
          () -> {
            Stream<Integer> ids = stream();
            assertThatThrownBy(() -> CompletableFuture.supplyAsync(ids::count).join())
                .cause()
                .hasMessageEndingWith("[transaction.wrong-thread]");
          });
    }

    @Test
    void a_value_that_can_not_be_bound_keeps_no_connection() {
      Sql wrong =
          Sql.of("SELECT id FROM item WHERE id = ?", new Bind("no number", SqlType.INTEGER));
      assertThatThrownBy(() -> db.stream(wrong, row -> row.getInt(1), 7))
          .hasMessageEndingWith("[database.bind-type]");
      assertThat(db.pool().active()).isZero();
      db.transaction(
          () -> {
            assertThatThrownBy(() -> db.stream(wrong, row -> row.getInt(1), 7))
                .hasMessageEndingWith("[database.bind-type]");
            insert(0, "the transaction goes on");
          });
      assertThat(names()).hasSize(101);
    }

    @Test
    void closing_twice_or_after_the_end_does_nothing() {
      Stream<Integer> ids = stream();
      assertThat(ids.mapToInt(id -> id).sum()).isEqualTo(5050);
      ids.close();
      ids.close();
      assertThat(db.pool().active()).isZero();
    }
  }
}
