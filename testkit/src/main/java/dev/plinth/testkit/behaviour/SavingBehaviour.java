package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.country;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.sql.PlinthException;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Country;
import dev.plinth.testkit.model.Note;
import dev.plinth.testkit.model.Parcel;
import dev.plinth.testkit.model.Product;
import dev.plinth.testkit.model.Product_;
import dev.plinth.testkit.model.Wide;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Points 27, 28 and 29: saving one object. */
abstract class SavingBehaviour extends Behaviour {

  private static Product product(String code, int stock) {
    Product product = new Product();
    product.maker = "acme";
    product.code = code;
    product.stock = stock;
    product.save();
    return product;
  }

  @Test
  void a_new_object_is_inserted_and_gets_its_key() {
    Author ann = new Author();
    ann.name = "Ann";
    assertThat(ann.isPersisted()).isFalse();
    var log = sent(ann::save);
    assertThat(log.texts()).singleElement().asString().startsWith("INSERT");
    assertThat(ann.id).isNotNull();
    assertThat(ann.isPersisted()).isTrue();
    assertThat(Author.objects.get(Author_.id.eq(ann.id)).name).isEqualTo("Ann");
  }

  @Test
  void values_made_by_the_database_are_filled_in() {
    Product product = product("a", 3);
    assertThat(product.state).isEqualTo("draft");
    assertThat(product.doubled).isEqualTo(6);
    product.stock = 5;
    product.save();
    assertThat(product.doubled).isEqualTo(10);
  }

  @Test
  void a_value_that_was_given_is_kept_where_the_database_has_a_default() {
    Product product = new Product();
    product.maker = "acme";
    product.code = "b";
    product.state = "final";
    product.save();
    assertThat(Product.objects.get(Product_.code.eq("b")).state).isEqualTo("final");
  }

  @Test
  void initialisers_are_the_defaults_of_new_objects() {
    Author ann = author("Ann");
    assertThat(Author.objects.get(Author_.name.eq("Ann")).active).isTrue();
    assertThat(ann.nickname).isNull();
  }

  @Test
  void a_loaded_object_updates_changed_columns_only() {
    author("Ann", 20);
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    ann.age = 21;
    var log = sent(ann::save);
    assertThat(log.texts())
        .singleElement()
        .asString()
        .startsWith("UPDATE")
        .contains("age")
        .doesNotContain("name", "active");
    assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isEqualTo(21);
  }

  @Test
  void an_object_that_was_just_saved_updates_changed_columns_only() {
    Author ann = author("Ann", 20);
    ann.nickname = "annie";
    assertThat(sent(ann::save).last().text()).contains("nickname").doesNotContain("age");
  }

  @Test
  void nothing_changed_sends_nothing() {
    Author ann = author("Ann");
    assertNoQueries(() -> ann.save());
    Author loaded = Author.objects.get(Author_.name.eq("Ann"));
    assertNoQueries(() -> loaded.save());
    loaded.name = "Ann";
    assertNoQueries(() -> loaded.save());
  }

  @Test
  void a_change_to_null_and_back_is_saved() {
    Author ann = author("Ann", 20);
    ann.age = null;
    ann.save();
    assertThat(Author.objects.filter(Author_.age.isNull()).count()).isEqualTo(1);
    ann.age = 20;
    ann.save();
    assertThat(Author.objects.filter(Author_.age.eq(20)).count()).isEqualTo(1);
  }

  @Test
  void a_changed_reference_is_saved_as_its_column() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    Book book = book("A", ann);
    book.author.set(bob);
    assertThat(sent(book::save).last().text()).contains("author_id").doesNotContain("title");
    assertThat(Book.objects.filter("author__name", "Bob").count()).isEqualTo(1);
  }

  @Test
  void a_reference_can_be_set_by_key_and_to_nothing() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    bob.mentor.setId(ann.id);
    bob.save();
    assertThat(Author.objects.filter(Author_.mentor().name.eq("Ann")).count()).isEqualTo(1);
    bob.mentor.set(null);
    bob.save();
    assertThat(Author.objects.filter(Author_.mentor().isNull()).count()).isEqualTo(2);
  }

  @Test
  void a_key_that_a_reference_is_set_to_is_of_the_keys_type() {
    Long key = Objects.requireNonNull(author("Ann").id);
    Author bob = new Author();
    bob.mentor.setId(key.intValue());
    assertThat(bob.mentor.id()).isEqualTo(key);
    refused("query.wrong-type", () -> bob.mentor.setId("abc"), "Author", "String");
    refused("query.wrong-type", () -> bob.mentor.setId(new BigInteger("9".repeat(30))), "Author");
    assertThat(bob.mentor.id()).as("unchanged").isEqualTo(key);
  }

  @Test
  void a_reference_to_an_unsaved_object_is_refused_and_says_to_save_it_first() {
    Book book = new Book();
    book.title = "A";
    book.author.set(new Author());
    assertNoQueries(
        () -> refused("save.unsaved-reference", book::save, "Book.author", "Author", "Save"));
    assertThat(book.isPersisted()).isFalse();
  }

  @Test
  void a_reference_that_was_saved_meanwhile_is_taken() {
    Author ann = new Author();
    ann.name = "Ann";
    Book book = new Book();
    book.title = "A";
    book.author.set(ann);
    ann.save();
    book.save();
    assertThat(Book.objects.filter("author", ann).count()).isEqualTo(1);
  }

  @Test
  void insert_inserts_even_where_a_row_is_known() {
    Author ann = author("Ann");
    ann.id = null;
    ann.insert();
    assertThat(Author.objects.filter(Author_.name.eq("Ann")).count()).isEqualTo(2);
  }

  @Test
  void insert_with_a_key_of_its_own_keeps_it() {
    Author ann = new Author();
    ann.id = 4_711_000_000L;
    ann.name = "Ann";
    ann.save();
    assertThat(ann.id).isEqualTo(4_711_000_000L);
    assertThat(Author.objects.get(4_711_000_000L).name).isEqualTo("Ann");
  }

  @Test
  void update_writes_all_columns_of_a_row_that_was_never_read() {
    Author ann = author("Ann", 20);
    Author same = new Author();
    same.id = ann.id;
    same.name = "Anna";
    same.update();
    Author found = Author.objects.get(Author_.name.eq("Anna"));
    assertThat(found).isEqualTo(ann);
    assertThat(found.age).isNull();
  }

  @Test
  void an_update_needs_a_key() {
    Author nobody = new Author();
    nobody.name = "Nobody";
    assertThatThrownBy(nobody::update)
        .isInstanceOf(PlinthException.class)
        .hasMessageContaining("Author");
    assertThat(Author.objects.exists()).isFalse();
    assertThat(nobody.isPersisted()).isFalse();
  }

  @Test
  void updating_a_vanished_row_does_not_exist() {
    Author ann = author("Ann");
    Author.objects.filter(Author_.name.eq("Ann")).delete();
    ann.age = 1;
    assertThatExceptionOfType(DoesNotExist.class)
        .isThrownBy(ann::save)
        .withMessageContaining("Author");
    assertThat(Author.objects.count()).isZero();
  }

  @Test
  void a_changed_key_is_refused() {
    Author ann = author("Ann");
    ann.id = 77L;
    refused("save.key-changed", ann::save, "Author");
  }

  @Test
  void a_natural_key_is_the_applications_own() {
    Country norway = country("no", "Norway");
    norway.name = "Noreg";
    norway.save();
    assertThat(Country.objects.get("no").name).isEqualTo("Noreg");
  }

  @Test
  void a_uuid_key_is_the_applications_own() {
    Parcel parcel = new Parcel();
    parcel.id = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    parcel.content = "books";
    parcel.save();
    assertThat(Parcel.objects.get(parcel.id).content).isEqualTo("books");
  }

  @Test
  void fields_of_a_base_class_are_saved() {
    Note note = new Note();
    note.text = "hello";
    note.createdAt = Instant.parse("2026-01-02T03:04:05Z");
    note.createdBy = "me";
    note.save();
    Note found = Note.objects.get("createdBy", "me");
    assertThat(found.createdAt).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(found.text).isEqualTo("hello");
  }

  @Test
  void more_than_64_columns_are_tracked() {
    Wide wide = new Wide();
    wide.c00 = 1;
    wide.c69 = 69;
    wide.save();
    Wide found = Wide.objects.get("c69", 69);
    found.c68 = 68;
    assertThat(sent(found::save).last().text()).contains("c68").doesNotContain("c69", "c00");
    assertThat(Wide.objects.get("c68", 68).c00).isEqualTo(1);
  }

  @Test
  void create_makes_and_saves_in_one_step() {
    Author ann = Author.objects.create(a -> a.name = "Ann");
    assertThat(ann.isPersisted()).isTrue();
    assertThat(Author.objects.get(Author_.name.eq("Ann"))).isEqualTo(ann);
  }

  @Test
  void an_object_saved_in_a_block_that_fails_is_new_again() {
    Author ann = new Author();
    ann.name = "Ann";
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      ann.save();
                      throw new IllegalStateException("no");
                    }));
    assertThat(ann.isPersisted()).isFalse();
    assertThat(ann.id).isNull();
    ann.save();
    assertThat(Author.objects.count()).isEqualTo(1);
  }

  @Test
  void a_change_saved_in_a_block_that_fails_is_saved_again() {
    Author ann = author("Ann", 20);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      ann.age = 21;
                      ann.save();
                      throw new IllegalStateException("no");
                    }));
    assertThat(ann.age).isEqualTo(21);
    ann.save();
    assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isEqualTo(21);
  }
}
