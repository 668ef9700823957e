package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.LockTimeout;
import dev.plinth.sql.Lock;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.UnsupportedFeature;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Point 39: locking rows. */
@Committed({Book.class, Author.class, Account.class})
abstract class LockBehaviour extends Behaviour {

  private <T> T elsewhere(java.util.function.Supplier<T> work) {
    return db.async(() -> db.transaction(work)).join();
  }

  @Test
  void a_lock_outside_a_transaction_is_refused() {
    refused("query.lock-outside-transaction", () -> Account.objects.forUpdate().all(), "Account");
    refused(
        "query.lock-outside-transaction",
        () -> Account.objects.forUpdate().get("owner", "Ann"),
        "transaction");
  }

  @Test
  void a_lock_that_the_database_lacks_is_refused_never_ignored() {
    List<Lock> locks =
        List.of(
            Lock.forUpdate(),
            Lock.forUpdate().nowait(),
            Lock.forUpdate().skipLocked(),
            Lock.forNoKeyUpdate(),
            Lock.forShare(),
            Lock.forKeyShare());
    db.transaction(() -> assertThat(locks).allSatisfy(this::isKeptOrRefused));
  }

  private void isKeptOrRefused(Lock lock) {
    var accounts = Account.objects.lock(lock);
    boolean waits = lock.waiting() == Lock.Wait.WAIT;
    if (db.dialect().has(waits ? Capability.ROW_LOCKS : Capability.SKIP_LOCKED)) {
      assertThat(accounts.sql().text()).contains(" FOR ");
    } else {
      assertThatExceptionOfType(UnsupportedFeature.class)
          .isThrownBy(accounts::all)
          .withMessageContainingAll("LOCK", "[dialect.unsupported]");
    }
  }

  @Test
  @Needs(Capability.ROW_LOCKS)
  void locked_rows_are_read_and_changed() {
    account("Ann", 1);
    db.transaction(
        () -> {
          Account ann = Account.objects.forUpdate().get(Account_.owner.eq("Ann"));
          ann.balance = 2;
          ann.save();
        });
    assertThat(Account.objects.get(Account_.owner.eq("Ann")).balance).isEqualTo(2);
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void nowait_fails_at_once_on_a_locked_row() {
    account("Ann", 1);
    db.transaction(
        () -> {
          assertThat(Account.objects.forUpdate().all()).hasSize(1);
          assertThatExceptionOfType(CompletionException.class)
              .isThrownBy(
                  () -> elsewhere(() -> Account.objects.lock(Lock.forUpdate().nowait()).all()))
              .withCauseInstanceOf(LockTimeout.class);
        });
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void skip_locked_leaves_locked_rows_out() {
    account("Ann", 1);
    account("Bob", 1);
    db.transaction(
        () -> {
          assertThat(Account.objects.forUpdate().get(Account_.owner.eq("Ann"))).isNotNull();
          List<String> free =
              elsewhere(
                  () ->
                      Account.objects
                          .lock(Lock.forUpdate().skipLocked())
                          .values(Account_.owner)
                          .all());
          assertThat(free).containsExactly("Bob");
        });
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void shared_locks_are_shared() {
    account("Ann", 1);
    db.transaction(
        () -> {
          Lock share = Lock.forShare().nowait();
          assertThat(Account.objects.lock(share).all()).hasSize(1);
          assertThat(elsewhere(() -> Account.objects.lock(share).all())).hasSize(1);
        });
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void no_key_locks_let_others_refer_to_the_row() {
    Author ann = author("Ann");
    db.transaction(
        () -> {
          Lock noKey = Lock.forNoKeyUpdate();
          assertThat(Author.objects.lock(noKey).all()).hasSize(1);
          assertThat(elsewhere(() -> book("A", ann)).isPersisted()).isTrue();
        });
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void a_lock_of_a_joined_query_holds_the_rows_of_the_model() {
    book("A", author("Ann"));
    db.transaction(
        () -> {
          assertThat(Book.objects.selectRelated(Book_.author()).forUpdate().all()).hasSize(1);
          Lock skip = Lock.forUpdate().skipLocked();
          assertThat(elsewhere(() -> Book.objects.lock(skip).all())).isEmpty();
        });
  }

  @Test
  @Needs(Capability.ROW_LOCKS)
  void a_lock_of_a_query_over_a_relation_that_may_be_absent_holds_the_rows_of_the_model() {
    author("Ann");
    db.transaction(
        () -> {
          assertThat(Author.objects.selectRelated(Author_.mentor()).forUpdate().all()).hasSize(1);
          assertThat(Author.objects.orderBy(Author_.home().name.asc()).forUpdate().all())
              .hasSize(1);
        });
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void a_lock_of_relations_holds_their_rows_too() {
    Author ann = author("Ann");
    Book edited = edited("A", ann, author("Eve"));
    db.transaction(
        () -> {
          Book locked =
              Book.objects
                  .filter(Book_.editor().name.eq("Eve"))
                  .forUpdate(Book_.author(), Book_.editor())
                  .get(Book_.id.eq(edited.id));
          assertThat(locked.author.id()).isEqualTo(ann.id);
          assertThat(elsewhere(() -> names(Author.objects.lock(Lock.forUpdate().skipLocked()))))
              .isEmpty();
          assertThat(elsewhere(() -> titles(Book.objects.lock(Lock.forUpdate().skipLocked()))))
              .isEmpty();
        });
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void a_lock_of_one_relation_leaves_the_others_free() {
    edited("A", author("Ann"), author("Eve"));
    db.transaction(
        () -> {
          var books = Book.objects.selectRelated(Book_.author(), Book_.editor());
          assertThat(books.lock(Lock.forUpdate().nowait(), Book_.author()).all()).hasSize(1);
          assertThat(elsewhere(() -> names(Author.objects.lock(Lock.forUpdate().skipLocked()))))
              .containsExactly("Eve");
        });
  }

  @Test
  @Needs(Capability.ROW_LOCKS)
  void relations_to_lock_are_named() {
    book("A", author("Ann"));
    db.transaction(
        () -> {
          Lock lock = Lock.forUpdate().of(List.of("author"));
          assertThat(Book.objects.lock(lock).all()).hasSize(1);
          assertThat(Book.objects.lock(lock)).isEqualTo(Book.objects.forUpdate(Book_.author()));
          Lock wrong = Lock.forUpdate().of(List.of("auther"));
          refused("query.unknown-field", () -> Book.objects.lock(wrong).all(), "'author'");
        });
  }

  @Test
  void a_relation_that_may_be_absent_is_locked_only_where_it_is_there() {
    db.transaction(
        () ->
            refused(
                "query.lock-absent",
                () -> Book.objects.forUpdate(Book_.editor()).all(),
                "'editor'",
                "Book"));
  }

  private static Book edited(String title, Author author, Author editor) {
    Book book = book(title, author);
    book.editor.set(editor);
    book.save();
    return book;
  }

  @Test
  @Needs(Capability.SKIP_LOCKED)
  void key_locks_let_others_change_the_row_but_not_delete_it() {
    account("Ann", 1);
    db.transaction(
        () -> {
          assertThat(Account.objects.lock(Lock.forKeyShare()).all()).hasSize(1);
          assertThat(elsewhere(() -> Account.objects.lock(Lock.forNoKeyUpdate().nowait()).all()))
              .hasSize(1);
          assertThat(elsewhere(() -> Account.objects.lock(Lock.forUpdate().skipLocked()).all()))
              .isEmpty();
        });
  }

  @Test
  void what_stands_for_several_rows_is_not_locked() {
    String id = "query.lock-without-rows";
    db.transaction(
        () -> {
          refused(id, () -> Book.objects.distinctOn(Book_.pages).forUpdate().all(), "Book");
          refused(
              id, () -> Book.objects.values(Book_.pages).distinct().forUpdate().all(), "by key");
          refused(
              id,
              () -> Book.objects.groupBy(Book_.pages).values(Book_.pages).forUpdate().all(),
              "Book");
        });
  }

  @Test
  @Needs(Capability.ROW_LOCKS)
  void a_lock_ends_with_its_transaction() {
    account("Ann", 1);
    db.transaction(() -> assertThat(Account.objects.forUpdate().all()).hasSize(1));
    Lock nowait = Lock.forUpdate().nowait();
    assertThat(elsewhere(() -> Account.objects.lock(nowait).all())).hasSize(1);
  }

  @Test
  @Needs(Capability.ROW_LOCKS)
  void count_of_a_locked_query_counts() {
    account("Ann", 1);
    db.transaction(() -> assertThat(Account.objects.forUpdate().exists()).isTrue());
  }
}
