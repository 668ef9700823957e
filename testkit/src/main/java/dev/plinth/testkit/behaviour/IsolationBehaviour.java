package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Isolation;
import dev.plinth.db.ReadOnlyViolation;
import dev.plinth.db.SerializationFailure;
import dev.plinth.db.TransactionConflict;
import dev.plinth.db.TransactionOptions;
import dev.plinth.db.TransactionTimeout;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Point 38: how a block runs, and when it runs again. */
@Committed(Account.class)
abstract class IsolationBehaviour extends Behaviour {
  private static final TransactionOptions SERIALIZABLE =
      TransactionOptions.none().isolation(Isolation.SERIALIZABLE);

  private static void set(String owner, long balance) {
    Account.objects.filter(Account_.owner.eq(owner)).update(Account_.balance.set(balance));
  }

  private static Long balance(String owner) {
    return Account.objects.get(Account_.owner.eq(owner)).balance;
  }

  /** What another transaction does meanwhile, committed. */
  private void meanwhile(Runnable work) {
    db.async(
            () -> {
              db.transaction(work);
              return 0;
            })
        .join();
  }

  @Test
  @Needs({Capability.ISOLATION_LEVELS, Capability.CONCURRENT_WRITERS})
  void read_committed_sees_what_others_commit() {
    account("Ann", 1);
    db.transaction(
        TransactionOptions.none().isolation(Isolation.READ_COMMITTED),
        () -> {
          assertThat(balance("Ann")).isEqualTo(1);
          meanwhile(() -> set("Ann", 2));
          assertThat(balance("Ann")).isEqualTo(2);
        });
  }

  @Test
  @Needs({Capability.ISOLATION_LEVELS, Capability.CONCURRENT_WRITERS})
  void repeatable_read_sees_the_same_all_the_time() {
    account("Ann", 1);
    db.transaction(
        TransactionOptions.none().isolation(Isolation.REPEATABLE_READ),
        () -> {
          assertThat(balance("Ann")).isEqualTo(1);
          meanwhile(() -> set("Ann", 2));
          assertThat(balance("Ann")).isEqualTo(1);
        });
    assertThat(balance("Ann")).isEqualTo(2);
  }

  @Test
  void serializable_is_at_least_accepted() {
    db.transaction(SERIALIZABLE, () -> account("Ann", 1));
    assertThat(balance("Ann")).isEqualTo(1);
  }

  @Test
  void the_isolation_of_a_block_does_not_stay_on_its_connection() {
    account("Ann", 1);
    db.transaction(SERIALIZABLE, () -> balance("Ann"));
    db.transaction(TransactionOptions.none().readOnly(), () -> balance("Ann"));
    for (int i = 0; i < 10; i++) {
      long next = i;
      db.transaction(() -> set("Ann", next));
    }
    assertThat(balance("Ann")).isEqualTo(9);
  }

  @Test
  @Needs(Capability.READ_ONLY_TRANSACTIONS)
  void a_read_only_block_refuses_to_write() {
    account("Ann", 1);
    assertThatExceptionOfType(ReadOnlyViolation.class)
        .isThrownBy(
            () -> db.transaction(TransactionOptions.none().readOnly(), () -> set("Ann", 2)));
    assertThat(balance("Ann")).isEqualTo(1);
  }

  @Test
  void a_read_only_block_reads() {
    account("Ann", 1);
    assertThat(db.transaction(TransactionOptions.none().readOnly(), () -> balance("Ann")))
        .isEqualTo(1);
  }

  @Test
  void a_nested_block_can_not_choose_its_isolation() {
    db.transaction(
        () -> refused("transaction.nested-option", () -> db.transaction(SERIALIZABLE, () -> {})));
    db.transaction(
        () ->
            refused(
                "transaction.nested-option",
                () -> db.transaction(TransactionOptions.none().readOnly(), () -> {})));
  }

  @Test
  void a_block_that_takes_too_long_is_rolled_back() {
    assertThatExceptionOfType(TransactionTimeout.class)
        .isThrownBy(
            () ->
                db.transaction(
                    TransactionOptions.none().timeout(Duration.ofMillis(1)),
                    () -> {
                      account("Ann", 1);
                      long until = System.nanoTime() + 5_000_000;
                      while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                      }
                      account("Bob", 1);
                    }));
    assertThat(Account.objects.exists()).isFalse();
  }

  @Test
  void impossible_options_are_refused() {
    refused("transaction.option", () -> TransactionOptions.none().retries(-1));
    refused("transaction.option", () -> TransactionOptions.none().timeout(Duration.ZERO));
  }

  @Test
  @Needs({Capability.SERIALIZABLE_RETRY, Capability.CONCURRENT_WRITERS})
  void a_conflict_without_retries_is_a_serialization_failure() {
    account("Ann", 1);
    assertThatExceptionOfType(SerializationFailure.class)
        .isThrownBy(() -> db.transaction(SERIALIZABLE, () -> addOne(new ArrayList<>(List.of(0)))));
    assertThat(balance("Ann")).isEqualTo(10);
  }

  @Test
  @Needs({Capability.SERIALIZABLE_RETRY, Capability.CONCURRENT_WRITERS})
  void a_conflict_runs_the_block_again() {
    account("Ann", 1);
    List<Integer> disturbances = new ArrayList<>(List.of(0, 0));
    List<String> heard = new ArrayList<>();
    db.transaction(
        SERIALIZABLE.retries(5),
        () -> {
          addOne(disturbances);
          db.onCommit(() -> heard.add("committed"));
        });
    assertThat(balance("Ann")).isEqualTo(11);
    assertThat(disturbances).isEmpty();
    assertThat(heard).containsExactly("committed");
  }

  @Test
  @Needs({Capability.SERIALIZABLE_RETRY, Capability.CONCURRENT_WRITERS})
  void saved_objects_get_their_state_back_before_the_block_runs_again() {
    account("Ann", 1);
    List<Integer> disturbances = new ArrayList<>(List.of(0));
    Account bob = new Account();
    bob.owner = "Bob";
    List<Boolean> persisted = new ArrayList<>();
    db.transaction(
        SERIALIZABLE.retries(3),
        () -> {
          persisted.add(bob.isPersisted());
          bob.save();
          addOne(disturbances);
        });
    assertThat(persisted).containsExactly(false, false);
    assertThat(Account.objects.filter(Account_.owner.eq("Bob")).count()).isEqualTo(1);
  }

  @Test
  @Needs({Capability.SERIALIZABLE_RETRY, Capability.CONCURRENT_WRITERS})
  void retries_end() {
    account("Ann", 1);
    List<Integer> disturbances = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0));
    assertThatExceptionOfType(TransactionConflict.class)
        .isThrownBy(() -> db.transaction(SERIALIZABLE.retries(1), () -> addOne(disturbances)));
    assertThat(disturbances).hasSize(4);
  }

  @Test
  void other_errors_do_not_run_the_block_again() {
    List<Integer> runs = new ArrayList<>();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                db.transaction(
                    TransactionOptions.none().retries(3),
                    () -> {
                      runs.add(1);
                      throw new IllegalStateException("no");
                    }));
    assertThat(runs).hasSize(1);
  }

  @Test
  @Needs({Capability.SERIALIZABLE_RETRY, Capability.CONCURRENT_WRITERS})
  void a_nested_block_never_runs_again_by_itself() {
    account("Ann", 1);
    List<Integer> disturbances = new ArrayList<>(List.of(0));
    List<String> runs = new ArrayList<>();
    db.transaction(
        SERIALIZABLE.retries(3),
        () -> {
          runs.add("outer");
          db.transaction(
              TransactionOptions.none().retries(3),
              () -> {
                runs.add("inner");
                addOne(disturbances);
              });
        });
    assertThat(runs).containsExactly("outer", "inner", "outer", "inner");
  }

  /**
   * Adds 1 to what it read, after somebody else has changed it as often as there are disturbances.
   */
  private void addOne(List<Integer> disturbances) {
    long seen = balance("Ann");
    if (!disturbances.isEmpty()) {
      disturbances.remove(0);
      meanwhile(() -> set("Ann", 10));
    }
    set("Ann", seen + 1);
  }
}
