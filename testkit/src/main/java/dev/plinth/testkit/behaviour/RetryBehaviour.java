package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Isolation;
import dev.plinth.db.TransactionConflict;
import dev.plinth.db.TransactionOptions;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Book;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 38: objects get their state back before the block that saved them runs again. */
@Committed({Account.class, Book.class, Author.class})
@Needs({Capability.SERIALIZABLE_RETRY, Capability.CONCURRENT_WRITERS})
abstract class RetryBehaviour extends Behaviour {
  private static final TransactionOptions AGAIN =
      TransactionOptions.none().isolation(Isolation.SERIALIZABLE).retries(3);

  private int runs;

  @BeforeEach
  void something_to_clash_at() {
    account("Clash", 1);
  }

  private static Account found(String owner) {
    return Account.objects.get(Account_.owner.eq(owner));
  }

  private static void set(long balance) {
    Account.objects.filter(Account_.owner.eq("Clash")).update(Account_.balance.set(balance));
  }

  /** Fails in the first so many runs, because somebody else has written what was read. */
  private void clash(int times) {
    long seen = found("Clash").balance;
    if (runs++ < times) {
      db.async(
              () -> {
                set(100L + runs);
                return true;
              })
          .join();
    }
    set(seen + 1);
  }

  @Test
  void what_the_block_adds_to_a_field_is_added_once() {
    Account ann = account("Ann", 1);
    db.transaction(
        AGAIN,
        () -> {
          ann.balance++;
          ann.save();
          clash(2);
        });
    assertThat(runs).isEqualTo(3);
    assertThat(ann.balance).isEqualTo(2);
    assertThat(found("Ann").balance).isEqualTo(2);
  }

  @Test
  void an_object_that_is_saved_several_times_goes_back_to_the_first() {
    Account ann = account("Ann", 1);
    db.transaction(
        AGAIN,
        () -> {
          ann.balance++;
          ann.save();
          ann.balance++;
          ann.owner = ann.owner + "a";
          ann.save();
          clash(1);
        });
    assertThat(ann.balance).isEqualTo(3);
    assertThat(found("Anna").balance).isEqualTo(3);
  }

  @Test
  void what_a_nested_block_did_in_vain_is_taken_back_too() {
    Account ann = account("Ann", 1);
    db.transaction(
        AGAIN,
        () -> {
          assertThat(ann.balance).isEqualTo(1);
          assertThatExceptionOfType(IllegalStateException.class)
              .isThrownBy(() -> db.transaction(() -> addInVain(ann)));
          clash(1);
        });
    ann.save();
    assertThat(found("Ann").balance).isEqualTo(2);
  }

  private static void addInVain(Account account) {
    account.balance++;
    account.save();
    throw new IllegalStateException("no");
  }

  @Test
  void objects_that_are_updated_in_bulk_go_back_too() {
    List<Account> both = List.of(account("Ann", 1), account("Bob", 2));
    db.transaction(
        AGAIN,
        () -> {
          both.forEach(account -> account.balance *= 10);
          Account.objects.bulkUpdate(both, Account_.balance);
          clash(1);
        });
    assertThat(found("Ann").balance).isEqualTo(10);
    assertThat(found("Bob").balance).isEqualTo(20);
  }

  @Test
  void a_reference_points_again_to_what_it_did() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    Book book = book("A", ann);
    db.transaction(
        AGAIN,
        () -> {
          assertThat(book.author.get().name).isEqualTo("Ann");
          book.author.set(bob);
          book.save();
          clash(1);
        });
    assertThat(Book.objects.get("title", "A").author.get().name).isEqualTo("Bob");
  }

  @Test
  void an_object_made_before_the_block_keeps_its_fields() {
    Account bob = new Account();
    bob.owner = "Bob";
    bob.balance = 7;
    db.transaction(
        AGAIN,
        () -> {
          bob.save();
          bob.balance++;
          bob.save();
          clash(1);
        });
    assertThat(found("Bob").balance).isEqualTo(8);
  }

  @Test
  void objects_that_are_read_in_the_block_are_changed_as_often_as_one_likes() {
    account("Ann", 1);
    db.transaction(
        AGAIN,
        () -> {
          Account ann = found("Ann");
          if (runs == 0) {
            ann.balance = 50;
          }
          ann.save();
          clash(1);
        });
    assertThat(found("Ann").balance).isEqualTo(1);
  }

  @Test
  void a_change_from_before_the_block_is_never_lost_without_a_word() {
    Account ann = account("Ann", 1);
    ann.balance = 5;
    refused(
        "transaction.lost-change",
        () ->
            db.transaction(
                AGAIN,
                () -> {
                  ann.save();
                  clash(1);
                }),
        "Account.balance",
        "inside the block");
    assertThat(found("Ann").balance).isEqualTo(1);
  }

  @Test
  void a_change_that_a_rollback_left_unsaved_is_kept() {
    Account ann = account("Ann", 1);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> db.transaction(() -> addInVain(ann)));
    db.transaction(
        AGAIN,
        () -> {
          ann.save();
          clash(1);
        });
    assertThat(found("Ann").balance).isEqualTo(2);
  }

  @Test
  void after_the_last_run_the_fields_stay_as_the_program_left_them() {
    Account ann = account("Ann", 1);
    assertThatExceptionOfType(TransactionConflict.class)
        .isThrownBy(
            () ->
                db.transaction(
                    AGAIN.retries(1),
                    () -> {
                      ann.balance++;
                      ann.save();
                      clash(9);
                    }));
    assertThat(ann.balance).isEqualTo(2);
    ann.save();
    assertThat(found("Ann").balance).isEqualTo(2);
  }
}
