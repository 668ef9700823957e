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

    /** Its second row never comes. */
    private static final Sql ENDLESS =
        Sql.of(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12)"
                + " SELECT i FROM n WHERE i = 1 OR i > 1e12");

    /** Twenty rows, each some time's work. */
    private static final Sql SLOW =
        Sql.of(
            "WITH RECURSIVE r(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM r WHERE k < 20)"
                + " SELECT (WITH RECURSIVE n(i) AS (SELECT k UNION ALL SELECT i + 1 FROM n"
                + " WHERE i < 100000) SELECT count(*) FROM n) FROM r");

    private Database quick(long millis) {
      return Database.connect(
          "quick", db.url().print() + "?statement_timeout=" + Math.max(1, millis) + "ms");
    }

    @Test
    void rows_that_do_not_come_in_time_are_a_statement_timeout() {
      try (Database quick = quick(50)) {
        Stream<Integer> endless = quick.stream(ENDLESS, row -> row.getInt(1), 7);
        assertThatThrownBy(endless::count)
            .isInstanceOf(StatementTimeout.class)
            .hasMessageEndingWith("[database.statement-timeout]");
        assertThat(quick.pool().active()).isZero();
        assertThat(quick.query(ALL, row -> row.getInt(1))).hasSize(100);
      }
    }

    @Test
    void rows_that_do_not_come_in_time_break_their_transaction() {
      try (Database quick = quick(50)) {
        assertThatThrownBy(() -> quick.transaction(() -> readOnAfterTimeout(quick)))
            .isInstanceOf(TransactionBroken.class)
            .hasCauseInstanceOf(StatementTimeout.class);
        assertThat(quick.query(ALL, row -> row.getInt(1))).hasSize(100);
      }
    }

    private void readOnAfterTimeout(Database quick) {
      assertThatThrownBy(() -> quick.stream(ENDLESS, row -> row.getInt(1), 7).count())
          .isInstanceOf(StatementTimeout.class);
      quick.query(ALL, row -> row.getInt(1));
    }

    @Test
    void the_time_that_a_loop_over_a_stream_takes_does_not_count() {
      try (Database quick = quick(60);
          Stream<Integer> ids = quick.stream(ALL, row -> row.getInt(1), 7)) {
        assertThat(ids.limit(10).peek(id -> spin(id == 2 ? 150 : 0)).count()).isEqualTo(10);
      }
    }

    private static void spin(long millis) {
      long end = System.nanoTime() + millis * 1_000_000;
      while (System.nanoTime() - end < 0) {
        Thread.onSpinWait();
      }
    }

    @Test
    void the_time_counts_for_each_portion_of_rows() {
      long start = System.nanoTime();
      assertThat(db.query(SLOW, row -> row.getInt(1))).hasSize(20);
      long millis = (System.nanoTime() - start) / 1_000_000;
      try (Database quick = quick(millis / 2);
          Stream<Integer> counts = quick.stream(SLOW, row -> row.getInt(1), 1)) {
        assertThat(counts).hasSize(20);
      }
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

    /** Adds 1000 to what it read, by a query for each chunk. */
    private final class InChunks implements ChunkReader<int[]> {
      final List<Integer> sizes = new ArrayList<>();

      @Override
      public int[] read(Row row) {
        return new int[] {row.getInt(1)};
      }

      @Override
      public void complete(List<int[]> chunk, Queries queries) {
        sizes.add(chunk.size());
        assertThat(db.pool().active()).isEqualTo(1);
        int more = queries.query(Sql.of("SELECT 1000"), row -> row.getInt(1)).get(0);
        chunk.forEach(one -> one[0] += more);
      }
    }

    @Test
    void chunks_are_completed_on_the_stream_s_own_connection() {
      InChunks reader = new InChunks();
      try (Stream<int[]> all = db.stream(ALL, reader, 30)) {
        assertThat(all.map(one -> one[0])).hasSize(100).startsWith(1001).endsWith(1100);
      }
      assertThat(reader.sizes).containsExactly(30, 30, 30, 10);
      assertThat(db.pool().active()).isZero();
    }

    @Test
    void the_last_chunk_may_be_full_and_nothing_is_no_chunk() {
      InChunks reader = new InChunks();
      try (Stream<int[]> all = db.stream(ALL, reader, 50)) {
        assertThat(all.count()).isEqualTo(100);
      }
      db.execute(Sql.of("DELETE FROM item"));
      try (Stream<int[]> none = db.stream(ALL, reader, 50)) {
        assertThat(none.count()).isZero();
      }
      assertThat(reader.sizes).containsExactly(50, 50);
      assertThat(db.pool().active()).isZero();
    }

    @Test
    void chunks_within_a_transaction_are_completed_in_it() {
      InChunks reader = new InChunks();
      db.transaction(
          () -> {
            insert(0, "new");
            try (Stream<int[]> all = db.stream(ALL, reader, 99)) {
              assertThat(all.map(one -> one[0])).hasSize(101).startsWith(1000);
            }
          });
      assertThat(reader.sizes).containsExactly(99, 2);
    }

    @Test
    void a_chunk_that_can_not_be_completed_ends_the_stream() {
      ChunkReader<Integer> failing =
          new ChunkReader<>() {
            @Override
            public Integer read(Row row) {
              return row.getInt(1);
            }

            @Override
            public void complete(List<Integer> chunk, Queries queries) {
              queries.query(Sql.of("SELECT id FROM nowhere"), row -> row.getInt(1));
            }
          };
      Stream<Integer> ids = db.stream(ALL, failing, 7);
      assertThatThrownBy(ids::count).isInstanceOf(MissingObject.class);
      assertThat(db.pool().active()).isZero();
      assertThat(names()).hasSize(100);
    }

    private final AssertionError onPurpose = new AssertionError("on purpose");

    private Integer failing(Row row) {
      throw onPurpose;
    }

    @Test
    void an_error_of_the_reader_keeps_no_connection() {
      Stream<Integer> ids = db.stream(ALL, this::failing, 7);
      assertThatThrownBy(ids::count).isSameAs(onPurpose);
      assertThat(db.pool().active()).isZero();
      assertThatThrownBy(() -> db.query(ALL, this::failing)).isSameAs(onPurpose);
      assertThat(db.pool().active()).isZero();
      assertThat(names()).hasSize(100);
    }

    @Test
    void an_error_while_a_chunk_is_completed_keeps_no_connection() {
      ChunkReader<Integer> failing =
          new ChunkReader<>() {
            @Override
            public Integer read(Row row) {
              return row.getInt(1);
            }

            @Override
            public void complete(List<Integer> chunk, Queries queries) {
              throw onPurpose;
            }
          };
      Stream<Integer> ids = db.stream(ALL, failing, 7);
      assertThatThrownBy(ids::count).isSameAs(onPurpose);
      assertThat(db.pool().active()).isZero();
    }

    @Test
    void an_error_of_the_loop_keeps_no_connection() {
      assertThatThrownBy(() -> stream().forEach(this::fail)).isSameAs(onPurpose);
      assertThat(db.pool().active()).isZero();
      Stream<int[]> chunks = db.stream(ALL, new InChunks(), 30);
      assertThatThrownBy(() -> chunks.forEach(this::fail)).isSameAs(onPurpose);
      assertThat(db.pool().active()).isZero();
    }

    private void fail(Object read) {
      throw onPurpose;
    }

    @Test
    void an_error_of_the_reader_leaves_a_transaction_to_go_on() {
      db.transaction(
          () -> {
            Stream<Integer> ids = db.stream(ALL, this::failing, 7);
            assertThatThrownBy(ids::count).isSameAs(onPurpose);
            insert(0, "the transaction goes on");
          });
      assertThat(names()).hasSize(101);
      assertThat(db.pool().active()).isZero();
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
