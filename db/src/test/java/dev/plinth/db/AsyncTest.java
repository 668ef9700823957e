package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Sql;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AsyncTest {

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase() + "?pool_size=3";
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

    @Test
    void work_runs_beside_the_caller_with_this_database_as_the_current_one() {
      Thread caller = Thread.currentThread();
      assertThat(
              db.async(
                      () -> {
                        insert(1, "beside");
                        assertThat(Thread.currentThread()).isNotSameAs(caller);
                        return Database.current();
                      })
                  .join())
          .isSameAs(db);
      assertThat(names()).containsExactly("beside");
    }

    @Test
    void work_runs_on_virtual_threads_or_on_as_many_as_there_are_connections() throws Exception {
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      List<CompletableFuture<Boolean>> all =
          IntStream.range(0, 50)
              .mapToObj(i -> db.async(() -> threads.add(Thread.currentThread())))
              .toList();
      all.forEach(CompletableFuture::join);
      if (Runtime.version().feature() >= 21) {
        Method isVirtual = Thread.class.getMethod("isVirtual");
        for (Thread thread : threads) {
          assertThat(isVirtual.invoke(thread)).isEqualTo(true);
        }
      } else {
        assertThat(threads).hasSizeBetween(1, db.pool().max());
      }
    }

    @Test
    void the_callers_transaction_is_not_shared() {
      db.transaction(
          TransactionOptions.none().readOnly(),
          () -> assertThat(db.async(db::inTransaction).join()).isFalse());
    }

    @Test
    void more_work_than_connections_waits_its_turn() {
      List<CompletableFuture<Integer>> all =
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      db.async(
                          () ->
                              db.queryOne(Sql.of("SELECT " + i), row -> row.getInt(1))
                                  .orElseThrow()))
              .toList();
      assertThat(all.stream().map(CompletableFuture::join))
          .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void an_error_is_the_cause_of_the_futures_failure() {
      assertThatThrownBy(() -> db.async(() -> db.execute(Sql.of("nonsense"))).join())
          .hasCauseInstanceOf(InvalidSql.class);
    }

    @Test
    void closing_the_database_lets_work_that_has_begun_end() {
      CountDownLatch begun = new CountDownLatch(1);
      AtomicBoolean ended = new AtomicBoolean();
      CompletableFuture<Boolean> work =
          db.async(
              () -> {
                begun.countDown();
                insert(1, "late");
                ended.set(true);
                return true;
              });
      await(begun);
      db.close();
      assertThat(ended).isTrue();
      assertThat(work).isCompletedWithValue(true);
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
