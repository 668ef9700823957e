package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plinth.db.Transaction;
import dev.plinth.db.TransactionBroken;
import dev.plinth.db.TransactionOptions;
import dev.plinth.db.UniqueViolation;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Point 36: all or nothing. */
@Committed(Account.class)
abstract class TransactionBehaviour extends Behaviour {

  private static List<String> owners() {
    return Account.objects.orderBy("owner").all().stream().map(a -> a.owner).toList();
  }

  private static void fail() {
    throw new IllegalStateException("no");
  }

  private static void failUnique() {
    account("Ann", 1);
  }

  @Test
  void a_block_is_committed_when_it_returns() {
    db.transaction(() -> account("Ann", 1));
    assertThat(owners()).containsExactly("Ann");
    assertThat(db.inTransaction()).isFalse();
  }

  @Test
  void a_block_is_rolled_back_when_it_throws() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      account("Ann", 1);
                      fail();
                    }))
        .withMessage("no");
    assertThat(owners()).isEmpty();
    assertThat(db.inTransaction()).isFalse();
  }

  @Test
  void a_block_answers_what_its_work_does() {
    long count =
        db.transaction(
            () -> {
              account("Ann", 1);
              return Account.objects.count();
            });
    assertThat(count).isEqualTo(1);
  }

  @Test
  void uncommitted_rows_are_not_seen_by_others() {
    db.transaction(
        () -> {
          account("Ann", 1);
          assertThat(db.async(() -> Account.objects.count()).join()).isZero();
        });
    assertThat(db.async(() -> Account.objects.count()).join()).isEqualTo(1);
  }

  @Test
  void a_nested_block_that_fails_undoes_only_itself() {
    db.transaction(
        () -> {
          account("Ann", 1);
          assertThatIllegalStateException()
              .isThrownBy(
                  () ->
                      db.transaction(
                          () -> {
                            account("Bob", 1);
                            fail();
                          }));
          account("Cid", 1);
        });
    assertThat(owners()).containsExactly("Ann", "Cid");
  }

  @Test
  void a_nested_block_is_undone_with_the_outer_one() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      db.transaction(() -> account("Ann", 1));
                      fail();
                    }));
    assertThat(owners()).isEmpty();
  }

  @Test
  void blocks_nest_to_any_depth() {
    db.transaction(
        () ->
            db.transaction(
                () -> {
                  account("Ann", 1);
                  assertThatIllegalStateException()
                      .isThrownBy(
                          () ->
                              db.transaction(
                                  () ->
                                      db.transaction(
                                          () -> {
                                            account("Bob", 1);
                                            fail();
                                          })));
                  db.transaction(() -> account("Cid", 1));
                }));
    assertThat(owners()).containsExactly("Ann", "Cid");
  }

  @Test
  void a_database_error_in_a_nested_block_leaves_the_outer_one_usable() {
    db.transaction(
        () -> {
          account("Ann", 1);
          assertThatExceptionOfType(UniqueViolation.class)
              .isThrownBy(() -> db.transaction(TransactionBehaviour::failUnique));
          account("Bob", 1);
        });
    assertThat(owners()).containsExactly("Ann", "Bob");
  }

  @Test
  void after_a_database_error_further_statements_are_refused_with_the_first_cause() {
    db.transaction(
        () -> {
          account("Ann", 1);
          assertThatExceptionOfType(TransactionBroken.class)
              .isThrownBy(
                  () ->
                      db.transaction(
                          () -> {
                            assertThatExceptionOfType(UniqueViolation.class)
                                .isThrownBy(TransactionBehaviour::failUnique);
                            Account.objects.count();
                          }))
              .withCauseInstanceOf(UniqueViolation.class);
        });
    assertThat(owners()).containsExactly("Ann");
  }

  @Test
  void a_swallowed_database_error_does_not_commit_the_block() {
    account("Ann", 1);
    assertThatExceptionOfType(TransactionBroken.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      account("Bob", 1);
                      assertThatExceptionOfType(UniqueViolation.class)
                          .isThrownBy(TransactionBehaviour::failUnique);
                    }));
    assertThat(owners()).containsExactly("Ann");
  }

  @Test
  void durable_inside_another_block_is_refused() {
    db.transaction(
        () ->
            refused(
                "transaction.durable",
                () -> db.transaction(TransactionOptions.none().durable(), () -> {}),
                "durable"));
    db.transaction(TransactionOptions.none().durable(), () -> account("Ann", 1));
    assertThat(owners()).containsExactly("Ann");
  }

  @Test
  void a_transaction_begun_by_hand_is_committed_by_hand() {
    try (Transaction transaction = db.begin()) {
      account("Ann", 1);
      transaction.commit();
    }
    try (Transaction transaction = db.begin()) {
      account("Bob", 1);
      transaction.rollback();
    }
    try (Transaction transaction = db.begin()) {
      assertThat(transaction).isNotNull();
      account("Cid", 1);
    }
    assertThat(owners()).containsExactly("Ann");
  }

  @Test
  void a_transaction_belongs_to_its_thread() {
    try (Transaction transaction = db.begin()) {
      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(
              () ->
                  db.async(
                          () -> {
                            transaction.commit();
                            return 0;
                          })
                      .join())
          .havingCause()
          .withMessageContaining("[transaction.wrong-thread]");
    }
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void a_failed_commit_gives_the_connection_back() {
    assertThatIllegalStateException().isThrownBy(() -> db.transaction(TransactionBehaviour::fail));
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void money_is_neither_made_nor_lost() {
    account("Ann", 100);
    account("Bob", 0);
    for (int amount : new int[] {30, 80, 50}) {
      try {
        transfer(amount);
      } catch (dev.plinth.db.CheckViolation overdrawn) {
        assertThat(amount).isEqualTo(80);
      }
    }
    assertThat(Account.objects.orderBy("owner").values(Account_.balance).all())
        .containsExactly(20L, 80L);
  }

  private void transfer(long amount) {
    db.transaction(
        () -> {
          Account.objects
              .filter(Account_.owner.eq("Bob"))
              .update(Account_.balance.set(Account_.balance.plus(amount)));
          Account.objects
              .filter(Account_.owner.eq("Ann"))
              .update(Account_.balance.set(Account_.balance.minus(amount)));
        });
  }
}
