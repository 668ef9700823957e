package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writers of one SQLite database wait for each other and never fail. */
class SqliteWritersTest {

  private static final int THREADS = 16;
  private static final int TIMES = 20;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"file", "?pool_size=16", "memory", "memory?pool_size=4"})
  void transactions_that_read_and_then_write_lose_nothing(String where) {
    try (Database db = Database.connect("writers", url(where))) {
      db.script("CREATE TABLE counter (n int); INSERT INTO counter VALUES (0)");
      inParallel(
          thread ->
              db.transaction(
                  () -> {
                    long seen = count(db);
                    db.sql("UPDATE counter SET n = :n").bind("n", seen + 1).execute();
                  }));
      assertThat(count(db)).isEqualTo(THREADS * TIMES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "memory"})
  void single_statements_wait_for_each_other(String where) {
    try (Database db = Database.connect("writers", url(where))) {
      db.script("CREATE TABLE counter (n int); INSERT INTO counter VALUES (0)");
      inParallel(thread -> db.execute(Sql.of("UPDATE counter SET n = n + 1")));
      assertThat(count(db)).isEqualTo(THREADS * TIMES);
    }
  }

  @Test
  void readers_of_a_file_do_not_wait_for_a_writer() {
    try (Database db = Database.connect("writers", url("file"))) {
      db.script("CREATE TABLE counter (n int); INSERT INTO counter VALUES (0)");
      db.transaction(
          () -> {
            db.execute(Sql.of("UPDATE counter SET n = 1"));
            assertThat(db.async(() -> count(db)).join()).isZero();
            assertThat(
                    db.async(
                            () ->
                                db.transaction(
                                    TransactionOptions.none().readOnly(), () -> count(db)))
                        .join())
                .isZero();
          });
      assertThat(count(db)).isEqualTo(1);
    }
  }

  @Test
  void saving_while_streaming_works_on_files_and_in_memory() {
    for (String where : List.of("file", "memory")) {
      try (Database db = Database.connect("writers", url(where))) {
        db.script("CREATE TABLE a (n int); INSERT INTO a VALUES (1), (2), (3)");
        try (var numbers = db.stream(Sql.of("SELECT n FROM a"), row -> row.getInt(1), 1)) {
          numbers.forEach(n -> db.sql("INSERT INTO a VALUES (?)").binds(n + 10).execute());
        }
        assertThat(db.sql("SELECT count(*) FROM a").scalar(Long.class)).contains(6L);
      }
    }
  }

  private String url(String where) {
    return where.startsWith("memory")
        ? "sqlite::memory:" + where.substring("memory".length())
        : "sqlite://" + folder.resolve("w.db") + where.replace("file", "");
  }

  private static void inParallel(IntConsumer work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, THREADS)
                  .mapToObj(
                      thread ->
                          CompletableFuture.runAsync(
                              () -> IntStream.range(0, TIMES).forEach(work), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      threads.shutdown();
    }
  }

  private static long count(Database db) {
    return db.queryOne(Sql.of("SELECT n FROM counter"), row -> row.getLong(1)).orElseThrow();
  }
}
