package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.CheckViolation;
import dev.plinth.orm.query.MultipleObjects;
import dev.plinth.orm.save.Obtained;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Point 31: found, or made. */
@Committed({Account.class, Author.class})
abstract class GetOrCreateBehaviour extends Behaviour {
  private static final int CALLERS = 16;

  /** The answers of 16 callers that begin at the same time. */
  private <T> List<T> together(Supplier<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    CountDownLatch ready = new CountDownLatch(CALLERS);
    try {
      List<CompletableFuture<T>> answers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  ready.countDown();
                  await(ready);
                  return work.get();
                },
                threads));
      }
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_is_there_is_found() {
    Account ann = account("Ann", 5);
    Obtained<Account> obtained =
        Account.objects.getOrCreate(a -> a.balance = 99, Account_.owner.set("Ann"));
    assertThat(obtained.created()).isFalse();
    assertThat(obtained.object()).isEqualTo(ann);
    assertThat(obtained.object().balance).isEqualTo(5);
  }

  @Test
  void what_is_not_there_is_made_of_the_values_and_what_is_filled_in() {
    Obtained<Account> obtained =
        Account.objects.getOrCreate(a -> a.balance = 99, Account_.owner.set("Ann"));
    assertThat(obtained.created()).isTrue();
    assertThat(Account.objects.get(Account_.owner.eq("Ann")).balance).isEqualTo(99);
  }

  @Test
  void names_do_the_same() {
    assertThat(Account.objects.getOrCreate(Map.of("owner", "Ann"), Map.of("balance", 7L)).created())
        .isTrue();
    Obtained<Account> again =
        Account.objects.getOrCreate(Map.of("owner", "Ann"), Map.of("balance", 9L));
    assertThat(again.created()).isFalse();
    assertThat(again.object().balance).isEqualTo(7);
  }

  @Test
  void several_that_match_are_refused() {
    Sample.author("Ann");
    Sample.author("Ann");
    assertThatExceptionOfType(MultipleObjects.class)
        .isThrownBy(() -> Author.objects.getOrCreate(a -> {}, Author_.name.set("Ann")));
  }

  @Test
  void another_error_than_the_conflict_is_not_hidden() {
    assertThatExceptionOfType(CheckViolation.class)
        .isThrownBy(
            () -> Account.objects.getOrCreate(a -> a.balance = -1, Account_.owner.set("Ann")));
    assertThat(Account.objects.exists()).isFalse();
  }

  @Test
  void update_or_create_changes_what_is_there() {
    account("Ann", 5);
    Obtained<Account> obtained =
        Account.objects.updateOrCreate(a -> a.balance += 10, Account_.owner.set("Ann"));
    assertThat(obtained.created()).isFalse();
    assertThat(Account.objects.get(Account_.owner.eq("Ann")).balance).isEqualTo(15);
  }

  @Test
  void update_or_create_makes_what_is_not_there() {
    assertThat(
            Account.objects.updateOrCreate(Map.of("owner", "Ann"), Map.of("balance", 3L)).created())
        .isTrue();
    assertThat(
            Account.objects.updateOrCreate(Map.of("owner", "Ann"), Map.of("balance", 4L)).created())
        .isFalse();
    assertThat(Account.objects.get(Account_.owner.eq("Ann")).balance).isEqualTo(4);
  }

  @Test
  void under_16_concurrent_callers_there_is_one_row_and_no_error() {
    List<Obtained<Account>> all =
        together(() -> Account.objects.getOrCreate(a -> a.balance = 1, Account_.owner.set("Ann")));
    assertThat(Account.objects.count()).isEqualTo(1);
    assertThat(all).filteredOn(Obtained::created).hasSize(1);
    assertThat(all).allSatisfy(o -> assertThat(o.object().owner).isEqualTo("Ann"));
  }

  @Test
  void under_16_concurrent_callers_no_update_is_lost() {
    together(() -> Account.objects.updateOrCreate(a -> a.balance += 1, Account_.owner.set("Ann")));
    assertThat(Account.objects.get(Account_.owner.eq("Ann")).balance).isEqualTo(CALLERS);
  }

  @Test
  void it_works_inside_a_transaction_too() {
    db.transaction(
        () -> {
          Account.objects.getOrCreate(a -> {}, Account_.owner.set("Ann"));
          Account.objects.getOrCreate(a -> {}, Account_.owner.set("Ann"));
        });
    assertThat(Account.objects.count()).isEqualTo(1);
  }
}
