package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Sql;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransactionTimeoutTest {

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase() + "?pool_size=1";
    }

    @Override
    void takeLong() {
      db.execute(Sql.of("SELECT pg_sleep(20)"));
    }

    @Test
    void the_remaining_time_is_the_limit_of_each_statement() {
      db.transaction(
          limit(2000),
          () -> {
            assertThat(limitOfServer()).isEqualTo(2000);
            db.execute(Sql.of("SELECT pg_sleep(0.5)"));
            assertThat(limitOfServer()).isBetween(500, 1600);
            db.transaction(limit(100), () -> assertThat(limitOfServer()).isBetween(1, 100));
            assertThat(limitOfServer()).isBetween(500, 1600);
            assertThatThrownBy(
                    () ->
                        db.transaction(
                            () -> {
                              db.execute(Sql.of("SET LOCAL statement_timeout = 7"));
                              throw new IllegalStateException();
                            }))
                .isInstanceOf(IllegalStateException.class);
            assertThat(limitOfServer()).isBetween(500, 1600);
          });
      assertThat(limitOfServer()).isZero();
    }

    private int limitOfServer() {
      return db.queryOne(
              Sql.of("SELECT setting FROM pg_settings WHERE name = 'statement_timeout'"),
              row -> row.getInt(1))
          .orElseThrow();
    }
  }

  @Nested
  class OnSqlite extends Behaviour {
    @Override
    String url() {
      return newFile() + "?pool_size=1";
    }

    @Override
    void takeLong() {
      db.query(
          Sql.of(
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12)"
                  + " SELECT max(i) FROM n"),
          row -> row.getLong(1));
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    abstract void takeLong();

    static TransactionOptions limit(long millis) {
      return TransactionOptions.none().timeout(Duration.ofMillis(millis));
    }

    @Test
    void a_block_that_takes_too_long_is_rolled_back() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      limit(100),
                      () -> {
                        insert(1, "one");
                        takeLong();
                      }))
          .isInstanceOf(TransactionTimeout.class)
          .hasMessageContaining("The 100 ms of this transaction are over")
          .hasMessageEndingWith("[transaction.timeout]")
          .hasCauseInstanceOf(StatementTimeout.class);
      assertThat(names()).isEmpty();
      assertThat(db.pool().active()).isZero();
    }

    @Test
    void once_the_time_is_over_nothing_more_is_sent() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      limit(1),
                      () -> {
                        long start = System.nanoTime();
                        while (System.nanoTime() - start < 5_000_000) {
                          Thread.onSpinWait();
                        }
                        insert(1, "one");
                      }))
          .isInstanceOf(TransactionTimeout.class);
      assertThat(names()).isEmpty();
    }

    @Test
    void once_the_time_is_over_no_more_rows_are_read() {
      insert(1, "one");
      insert(2, "two");
      assertThatThrownBy(
              () -> db.transaction(limit(50), () -> db.stream(ALL, this::slowly, 1).count()))
          .isInstanceOf(TransactionTimeout.class);
      assertThat(db.pool().active()).isZero();
      assertThat(names()).containsExactly("one", "two");
    }

    private static final Sql ALL = Sql.of("SELECT id FROM item ORDER BY id");

    private int slowly(Row row) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < 70_000_000) {
        Thread.onSpinWait();
      }
      return row.getInt(1);
    }

    @Test
    void a_nested_block_may_have_less_time_and_fail_alone() {
      db.transaction(
          limit(60_000),
          () -> {
            insert(1, "one");
            assertThatThrownBy(() -> db.transaction(limit(50), this::takeLong))
                .isInstanceOf(TransactionTimeout.class);
            insert(2, "two");
          });
      assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void a_block_in_time_is_committed_and_the_limit_ends_with_it() {
      db.transaction(limit(5000), () -> insert(1, "one"));
      insert(2, "two");
      assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void a_limit_of_nothing_is_refused() {
      assertThatThrownBy(() -> TransactionOptions.none().timeout(Duration.ZERO))
          .hasMessageEndingWith("[transaction.option]");
      assertThatThrownBy(() -> TransactionOptions.none().retries(-1))
          .hasMessageEndingWith("[transaction.option]");
    }
  }
}
