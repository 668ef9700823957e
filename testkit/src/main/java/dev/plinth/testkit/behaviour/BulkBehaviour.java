package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.save.BulkResult;
import dev.plinth.orm.save.OnConflict;
import dev.plinth.orm.save.Outcome;
import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Everything;
import dev.plinth.testkit.model.Everything_;
import dev.plinth.testkit.model.Product;
import dev.plinth.testkit.model.Shelf;
import dev.plinth.testkit.model.Shelf_;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Point 30: many objects at once. */
abstract class BulkBehaviour extends Behaviour {

  private static Account account(String owner, long balance) {
    Account account = new Account();
    account.owner = owner;
    account.balance = balance;
    return account;
  }

  static List<Account> accounts(int count) {
    return IntStream.range(0, count).mapToObj(i -> account("a" + i, i)).toList();
  }

  private static Author unsaved(String name) {
    Author author = new Author();
    author.name = name;
    return author;
  }

  @Test
  void objects_are_inserted_in_one_statement_and_get_their_keys_in_order() {
    List<Account> accounts = accounts(100);
    assertQueries(1, () -> Account.objects.bulkCreate(accounts));
    assertThat(accounts).allSatisfy(a -> assertThat(a.id).isNotNull());
    assertThat(accounts)
        .allSatisfy(
            a -> assertThat(Account.objects.get(Account_.id.eq(a.id)).owner).isEqualTo(a.owner));
  }

  @Test
  void the_answer_holds_the_same_objects_in_the_same_order() {
    List<Account> accounts = accounts(3);
    assertThat(Account.objects.bulkCreate(accounts)).containsExactlyElementsOf(accounts);
    assertThat(accounts).allMatch(Account::isPersisted);
  }

  @Test
  void inserted_objects_count_as_saved() {
    List<Account> accounts = Account.objects.bulkCreate(accounts(3));
    assertNoQueries(() -> accounts.forEach(a -> a.save()));
    accounts.get(0).balance = 77;
    accounts.get(0).save();
    assertThat(Account.objects.get(Account_.owner.eq("a0")).balance).isEqualTo(77);
  }

  @Test
  void nothing_to_insert_sends_nothing() {
    assertNoQueries(() -> assertThat(Account.objects.bulkCreate(List.of())).isEmpty());
  }

  @Test
  void any_number_of_objects_keeps_within_the_limit_of_parameters() {
    SqlLog log = sent(() -> Account.objects.bulkCreate(accounts(40_000)));
    assertThat(Account.objects.count()).isEqualTo(40_000);
    assertThat(log.count()).isLessThan(20);
    assertThat(log.statements())
        .allSatisfy(
            sql -> assertThat(sql.binds().size()).isLessThanOrEqualTo(db.dialect().maxBinds()));
  }

  @Test
  void values_made_by_the_database_are_filled_in() {
    Product product = new Product();
    product.maker = "acme";
    product.code = "a";
    product.stock = 4;
    Product.objects.bulkCreate(List.of(product));
    assertThat(product.doubled).isEqualTo(8);
    assertThat(product.state).isEqualTo("draft");
  }

  @Test
  void every_type_of_column_is_inserted() {
    Everything one = new Everything();
    one.words = List.of("a", "b");
    one.bytes = new byte[] {1};
    Everything other = new Everything();
    other.words = List.of();
    Everything.objects.bulkCreate(List.of(one, other));
    assertThat(Everything.objects.orderBy("id").values(Everything_.words).all())
        .containsExactly(List.of("a", "b"), List.of());
  }

  @Test
  void objects_with_and_without_a_key_of_their_own_are_inserted_together() {
    Account own = account("own", 1);
    own.id = 8_000_000_000L;
    Account made = account("made", 1);
    Account.objects.bulkCreate(List.of(own, made));
    assertThat(own.id).isEqualTo(8_000_000_000L);
    assertThat(made.id).isNotNull().isNotEqualTo(own.id);
    assertThat(Account.objects.count()).isEqualTo(2);
  }

  @Test
  void natural_keys_are_inserted() {
    Shelf shelf = new Shelf();
    shelf.room = "A";
    shelf.number = 1;
    Shelf.objects.bulkCreate(List.of(shelf));
    assertThat(Shelf.objects.get(List.of("A", 1))).isEqualTo(shelf);
  }

  @Test
  void references_between_objects_and_to_saved_ones_are_inserted() {
    Author ann = author("Ann");
    Author bob = unsaved("Bob");
    bob.mentor.set(ann);
    Author.objects.bulkCreate(List.of(bob));
    assertThat(Author.objects.get(Author_.name.eq("Bob")).mentor.id()).isEqualTo(ann.id);
  }

  @Test
  void a_reference_to_an_unsaved_object_is_refused_before_anything_is_sent() {
    Book book = new Book();
    book.title = "A";
    book.author.set(unsaved("Ann"));
    assertNoQueries(
        () ->
            refused(
                "save.unsaved-reference", () -> Book.objects.bulkCreate(List.of(book)), "author"));
  }

  @Test
  void one_object_that_is_not_accepted_stops_all_of_them() {
    Account wrong = account("x".repeat(41), 1);
    assertNoQueries(
        () ->
            refused(
                "validation.failed",
                () -> Account.objects.bulkCreate(List.of(account("Ann", 1), wrong)),
                "owner"));
    assertThat(Account.objects.exists()).isFalse();
  }

  @Test
  void a_conflict_inserts_none_of_them() {
    account("a1", 1).save();
    List<Account> accounts = accounts(3);
    assertThatExceptionOfType(UniqueViolation.class)
        .isThrownBy(() -> db.transaction(() -> Account.objects.bulkCreate(accounts)));
    assertThat(Account.objects.count()).isEqualTo(1);
    assertThat(accounts).noneMatch(Account::isPersisted);
    assertThat(accounts).allSatisfy(a -> assertThat(a.id).isNull());
  }

  @Test
  void conflicts_are_ignored_as_asked_and_it_is_told_which_rows_were_inserted() {
    account("a1", 50).save();
    List<Account> accounts = accounts(3);
    BulkResult<Account> result = Account.objects.bulkCreate(accounts, OnConflict.ignore());
    assertThat(result.outcomes())
        .containsExactly(Outcome.INSERTED, Outcome.IGNORED, Outcome.INSERTED);
    assertThat(result.inserted()).containsExactly(accounts.get(0), accounts.get(2));
    assertThat(result.ignored()).containsExactly(accounts.get(1));
    assertThat(accounts.get(1).isPersisted()).isFalse();
    assertThat(accounts.get(2).id).isNotNull();
    assertThat(Account.objects.get(Account_.owner.eq("a1")).balance).isEqualTo(50);
  }

  @Test
  void conflicts_update_as_asked_and_it_is_told_which_rows_were() {
    Account there = account("a1", 50);
    there.save();
    List<Account> accounts = accounts(3);
    BulkResult<Account> result =
        Account.objects.bulkCreate(
            accounts, OnConflict.on(Account_.owner).update(Account_.balance));
    assertThat(result.outcomes())
        .containsExactly(Outcome.INSERTED, Outcome.UPDATED, Outcome.INSERTED);
    assertThat(accounts.get(1).id).isEqualTo(there.id);
    assertThat(Account.objects.get(Account_.owner.eq("a1")).balance).isEqualTo(1);
  }

  @Test
  void conflicts_are_settled_by_expressions_and_conditions() {
    account("a1", 50).save();
    account("a2", 5).save();
    Account.objects.bulkCreate(
        accounts(3),
        OnConflict.on(Account_.owner)
            .set(Account_.balance.set(Account_.balance.plus(OnConflict.incoming(Account_.balance))))
            .where(Account_.balance.gt(10L)));
    assertThat(Account.objects.orderBy("owner").values(Account_.balance).all())
        .containsExactly(0L, 51L, 5L);
  }

  @Test
  void upsert_tells_what_became_of_one_object() {
    OnConflict<Account> update = OnConflict.on(Account_.owner).update(Account_.balance);
    assertThat(Account.objects.upsert(account("Ann", 1), update)).isEqualTo(Outcome.INSERTED);
    assertThat(Account.objects.upsert(account("Ann", 2), update)).isEqualTo(Outcome.UPDATED);
    assertThat(Account.objects.upsert(account("Ann", 3), OnConflict.ignore()))
        .isEqualTo(Outcome.IGNORED);
    assertThat(Account.objects.get(Account_.owner.eq("Ann")).balance).isEqualTo(2);
  }

  @Test
  void upsert_by_a_composite_key() {
    Shelf shelf = new Shelf();
    shelf.room = "A";
    shelf.number = 1;
    shelf.label = "old";
    shelf.save();
    Shelf same = new Shelf();
    same.room = "A";
    same.number = 1;
    same.label = "new";
    assertThat(
            Shelf.objects.upsert(
                same, OnConflict.on(Shelf_.room, Shelf_.number).update(Shelf_.label)))
        .isEqualTo(Outcome.UPDATED);
    assertThat(Shelf.objects.get(List.of("A", 1)).label).isEqualTo("new");
  }
}
