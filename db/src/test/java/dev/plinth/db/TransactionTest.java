package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransactionTest {

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase();
    }
  }

  @Nested
  class OnSqliteFile extends Behaviour {
    @Override
    String url() {
      return newFile();
    }
  }

  @Nested
  class OnSqliteMemory extends Behaviour {
    @Override
    String url() {
      return "sqlite::memory:";
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    private final List<String> heard = new ArrayList<>();

    @Test
    void a_block_that_returns_is_committed() {
      String answer =
          db.transaction(
              () -> {
                insert(1, "one");
                return "done";
              });
      assertThat(answer).isEqualTo("done");
      assertThat(names()).containsExactly("one");
    }

    @Test
    void a_block_that_throws_is_rolled_back() {
      IllegalStateException thrown = new IllegalStateException("no");
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        insert(1, "one");
                        throw thrown;
                      }))
          .isSameAs(thrown);
      assertThat(names()).isEmpty();
      assertThat(db.inTransaction()).isFalse();
    }

    @Test
    void a_block_that_throws_an_error_is_rolled_back_too() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        insert(1, "one");
                        throw new AssertionError("no");
                      }))
          .isInstanceOf(AssertionError.class);
      assertThat(names()).isEmpty();
    }

    @Test
    void a_nested_block_undoes_only_itself() {
      db.transaction(
          () -> {
            insert(1, "one");
            assertThatThrownBy(
                    () ->
                        db.transaction(
                            () -> {
                              insert(2, "two");
                              insert(3, "one");
                            }))
                .isInstanceOf(UniqueViolation.class);
            insert(4, "four");
          });
      assertThat(names()).containsExactly("one", "four");
    }

    @Test
    void blocks_nest_to_any_depth() {
      db.transaction(
          () -> {
            insert(1, "one");
            failing(
                () -> {
                  insert(2, "two");
                  db.transaction(() -> insert(3, "three"));
                  failing(() -> insert(4, "four"));
                });
            db.transaction(() -> db.transaction(() -> insert(5, "five")));
          });
      assertThat(names()).containsExactly("one", "five");
    }

    @Test
    void the_outer_block_undoes_its_inner_ones() {
      failing(() -> db.transaction(() -> insert(1, "one")));
      assertThat(names()).isEmpty();
    }

    @Test
    void a_nested_block_without_statements_sends_nothing() {
      List<String> sent = new ArrayList<>();
      db.transaction(
          () -> {
            Listening listening = db.listen(event -> sent.add(event.sql().text()));
            db.transaction(() -> db.transaction(() -> {}));
            listening.close();
          });
      assertThat(sent).isEmpty();
    }

    @Test
    void after_an_error_the_block_refuses_statements_with_the_first_cause() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        insert(1, "one");
                        assertThatThrownBy(() -> insert(2, "one"))
                            .isInstanceOf(UniqueViolation.class);
                        assertRefused(() -> insert(3, "three"));
                        assertRefused(() -> names());
                        assertRefused(() -> db.transaction(() -> insert(4, "four")));
                        assertRefused(() -> db.stream(Sql.of("SELECT 1"), row -> 1, 1).close());
                      }))
          .isInstanceOf(TransactionBroken.class)
          .hasCauseInstanceOf(UniqueViolation.class);
      assertThat(names()).isEmpty();
    }

    @Test
    void an_error_swallowed_in_a_nested_block_undoes_that_block_and_is_told() {
      db.transaction(
          () -> {
            insert(1, "one");
            assertThatThrownBy(
                    () ->
                        db.transaction(
                            () -> {
                              insert(2, "two");
                              assertThatThrownBy(() -> insert(3, "one"))
                                  .isInstanceOf(UniqueViolation.class);
                            }))
                .isInstanceOf(TransactionBroken.class);
            insert(4, "four");
          });
      assertThat(names()).containsExactly("one", "four");
    }

    @Test
    void durable_inside_another_block_is_an_error() {
      db.transaction(TransactionOptions.none().durable(), () -> insert(1, "one"));
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> db.transaction(TransactionOptions.none().durable(), () -> {})))
          .hasMessageEndingWith("[transaction.durable]");
      assertThat(names()).containsExactly("one");
    }

    @Test
    void what_is_settled_for_the_whole_transaction_can_not_be_chosen_inside() {
      TransactionOptions serializable = TransactionOptions.none().isolation(Isolation.SERIALIZABLE);
      assertThatThrownBy(() -> db.transaction(() -> db.transaction(serializable, () -> {})))
          .hasMessageContaining("isolation(..)")
          .hasMessageEndingWith("[transaction.nested-option]");
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> db.transaction(TransactionOptions.none().readOnly(), () -> {})))
          .hasMessageEndingWith("[transaction.nested-option]");
    }

    @Test
    void a_read_only_block_refuses_writes_and_leaves_the_connection_writable() {
      insert(1, "one");
      TransactionOptions reading = TransactionOptions.none().readOnly();
      assertThat(db.transaction(reading, () -> names())).containsExactly("one");
      assertThatThrownBy(() -> db.transaction(reading, () -> insert(2, "two")))
          .isInstanceOf(ReadOnlyViolation.class);
      for (int i = 3; i < 15; i++) {
        insert(i, "n" + i);
      }
      assertThat(names()).hasSize(13);
    }

    @Test
    void on_commit_hooks_run_in_order_after_the_outermost_commit() {
      db.transaction(
          () -> {
            db.onCommit(() -> heard.add("first"));
            db.transaction(() -> db.onCommit(() -> heard.add("second")));
            db.onCommit(() -> heard.add("third, in transaction: " + db.inTransaction()));
            insert(1, "one");
            assertThat(heard).isEmpty();
          });
      assertThat(heard).containsExactly("first", "second", "third, in transaction: false");
    }

    @Test
    void on_commit_hooks_of_a_rolled_back_block_never_run() {
      db.transaction(
          () -> {
            failing(() -> db.onCommit(() -> heard.add("inner")));
            db.onCommit(() -> heard.add("outer"));
          });
      failing(() -> db.onCommit(() -> heard.add("never")));
      assertThat(heard).containsExactly("outer");
    }

    @Test
    void outside_a_transaction_on_commit_hooks_run_at_once() {
      db.onCommit(() -> heard.add("now"));
      db.onRollback(() -> heard.add("never"));
      db.undoOnRollback(() -> heard.add("never"));
      assertThat(heard).containsExactly("now");
    }

    @Test
    void a_hook_may_use_the_database() {
      db.transaction(() -> db.onCommit(() -> db.transaction(() -> insert(1, "hook"))));
      assertThat(names()).containsExactly("hook");
    }

    @Test
    void a_failing_hook_stops_the_plain_ones_but_no_robust_one() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        insert(1, "one");
                        db.onCommit(this::fail, true);
                        db.onCommit(() -> heard.add("plain"));
                        db.onCommit(this::fail);
                        db.onCommit(() -> heard.add("not this one"));
                        db.onCommit(() -> heard.add("robust"), true);
                      }))
          .isInstanceOf(CommitHookFailed.class)
          .hasMessageStartingWith("The transaction is committed, but an onCommit hook failed")
          .hasRootCauseMessage("hook");
      assertThat(heard).containsExactly("plain", "robust");
      assertThat(names()).containsExactly("one");
    }

    @Test
    void on_rollback_hooks_run_once_their_block_or_one_around_it_is_rolled_back() {
      db.transaction(
          () -> {
            failing(() -> db.onRollback(() -> heard.add("inner")));
            db.onRollback(() -> heard.add("committed"));
          });
      failing(() -> db.transaction(() -> db.onRollback(() -> heard.add("by outer"))));
      assertThat(heard).containsExactly("inner", "by outer");
    }

    @Test
    void state_is_brought_back_in_reverse_and_before_on_rollback_hooks() {
      failing(
          () -> {
            db.onRollback(() -> heard.add("hook"));
            db.undoOnRollback(() -> heard.add("first change"));
            db.transaction(() -> db.undoOnRollback(() -> heard.add("second change")));
          });
      assertThat(heard).containsExactly("second change", "first change", "hook");
    }

    @Test
    void a_transaction_by_hand_is_committed_or_rolled_back_when_closed() {
      try (Transaction transaction = db.begin()) {
        insert(1, "one");
        transaction.commit();
      }
      try (Transaction transaction = db.begin()) {
        insert(2, "two");
        assertThat(transaction).isNotNull();
      }
      try (Transaction outer = db.begin()) {
        insert(3, "three");
        try (Transaction inner = db.begin()) {
          insert(4, "four");
          inner.rollback();
        }
        outer.commit();
      }
      assertThat(names()).containsExactly("one", "three");
      assertThat(db.inTransaction()).isFalse();
    }

    @Test
    void a_transaction_that_has_ended_can_not_end_again() {
      Transaction transaction = db.begin();
      transaction.commit();
      assertThatThrownBy(transaction::commit).hasMessageEndingWith("[transaction.ended]");
      assertThatThrownBy(transaction::rollback).hasMessageEndingWith("[transaction.ended]");
      transaction.close();
    }

    @Test
    void committing_while_an_inner_transaction_is_open_is_an_error_and_undoes_both() {
      Transaction outer = db.begin();
      insert(1, "one");
      Transaction inner = db.begin();
      insert(2, "two");
      assertThatThrownBy(outer::commit).hasMessageEndingWith("[transaction.not-innermost]");
      inner.close();
      assertThat(db.inTransaction()).isFalse();
      assertThat(names()).isEmpty();
    }

    @Test
    void closing_the_outer_transaction_undoes_the_inner_one() {
      Transaction outer = db.begin();
      Transaction inner = db.begin();
      insert(1, "one");
      outer.close();
      inner.close();
      assertThat(db.inTransaction()).isFalse();
      assertThat(names()).isEmpty();
    }

    @Test
    void a_transaction_used_by_another_thread_is_an_error() {
      Transaction transaction = db.begin();
      assertThatThrownBy(() -> CompletableFuture.runAsync(transaction::commit).join())
          .isInstanceOf(CompletionException.class)
          .cause()
          .hasMessageContaining("A transaction belongs to the thread that began it")
          .hasMessageEndingWith("[transaction.wrong-thread]");
      transaction.close();
    }

    @Test
    void the_innermost_block_decides_which_database_is_current() {
      try (Database other = Database.connect("other", "sqlite::memory:")) {
        other.makeDefault();
        assertThat(Database.current()).isSameAs(other);
        db.transaction(
            () -> {
              assertThat(Database.current()).isSameAs(db);
              other.use(() -> assertThat(Database.current()).isSameAs(other));
              assertThat(Database.current()).isSameAs(db);
            });
        assertThat(Database.current()).isSameAs(other);
      }
    }

    private void failing(Runnable work) {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        work.run();
                        throw new IllegalStateException("end");
                      }))
          .isExactlyInstanceOf(IllegalStateException.class);
    }

    private void fail() {
      throw new IllegalStateException("hook");
    }

    private void assertRefused(Runnable work) {
      assertThatThrownBy(work::run)
          .isInstanceOf(TransactionBroken.class)
          .hasCauseInstanceOf(UniqueViolation.class)
          .hasMessageEndingWith("[transaction.broken]");
    }
  }
}
