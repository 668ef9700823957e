package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plinth.db.CommitHookFailed;
import dev.plinth.testkit.model.Account;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Point 37: what runs once a transaction has ended. */
@Committed(Account.class)
abstract class CommitHookBehaviour extends Behaviour {
  private final List<String> heard = new ArrayList<>();

  private Runnable hear(String word) {
    return () -> heard.add(word);
  }

  private static void fail() {
    throw new IllegalStateException("no");
  }

  @Test
  void hooks_run_in_order_after_the_outermost_commit() {
    db.transaction(
        () -> {
          db.onCommit(hear("a"));
          db.transaction(() -> db.onCommit(hear("b")));
          db.onCommit(hear("c"));
          assertThat(heard).isEmpty();
        });
    assertThat(heard).containsExactly("a", "b", "c");
  }

  @Test
  void hooks_see_what_was_committed_and_are_outside_the_transaction() {
    db.transaction(
        () -> {
          account("Ann", 1);
          db.onCommit(
              () -> {
                assertThat(db.inTransaction()).isFalse();
                heard.add(String.valueOf(Account.objects.count()));
              });
        });
    assertThat(heard).containsExactly("1");
  }

  @Test
  void hooks_never_run_after_a_rollback() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      db.onCommit(hear("a"));
                      fail();
                    }));
    assertThat(heard).isEmpty();
  }

  @Test
  void hooks_of_a_nested_block_that_failed_never_run() {
    db.transaction(
        () -> {
          db.onCommit(hear("outer"));
          assertThatIllegalStateException()
              .isThrownBy(
                  () ->
                      db.transaction(
                          () -> {
                            db.onCommit(hear("inner"));
                            fail();
                          }));
        });
    assertThat(heard).containsExactly("outer");
  }

  @Test
  void hooks_run_at_once_outside_a_transaction() {
    db.onCommit(hear("now"));
    assertThat(heard).containsExactly("now");
  }

  @Test
  void hooks_do_not_run_twice() {
    db.transaction(() -> db.onCommit(hear("a")));
    db.transaction(() -> account("Ann", 1));
    assertThat(heard).containsExactly("a");
  }

  @Test
  void a_failing_hook_does_not_undo_the_commit() {
    assertThatExceptionOfType(CommitHookFailed.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      account("Ann", 1);
                      db.onCommit(CommitHookBehaviour::fail);
                    }));
    assertThat(Account.objects.count()).isEqualTo(1);
  }

  @Test
  void a_failing_hook_does_not_stop_a_robust_one() {
    assertThatExceptionOfType(CommitHookFailed.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      db.onCommit(CommitHookBehaviour::fail);
                      db.onCommit(hear("plain"));
                      db.onCommit(hear("robust"), true);
                    }));
    assertThat(heard).contains("robust");
  }

  @Test
  void the_failure_of_a_robust_hook_is_only_logged() {
    db.transaction(
        () -> {
          db.onCommit(CommitHookBehaviour::fail, true);
          db.onCommit(hear("next"));
        });
    assertThat(heard).containsExactly("next");
  }

  @Test
  void rollback_hooks_run_after_a_rollback_only() {
    db.transaction(() -> db.onRollback(hear("never")));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      db.onRollback(hear("undone"));
                      fail();
                    }));
    assertThat(heard).containsExactly("undone");
  }

  @Test
  void a_hook_may_open_a_transaction_of_its_own() {
    db.transaction(() -> db.onCommit(() -> db.transaction(() -> account("Ann", 1))));
    assertThat(Account.objects.count()).isEqualTo(1);
  }
}
