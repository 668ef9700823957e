package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Product;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Point 30: whose row is whose, where many are inserted at once. */
abstract class BulkOrderBehaviour extends Behaviour {

  private static Product product(long id) {
    Product product = new Product();
    product.id = id;
    product.maker = "acme";
    product.code = "p" + id;
    product.stock = (int) id;
    return product;
  }

  @Test
  void the_same_object_twice_is_refused_before_anything_is_sent() {
    Account twice = new Account();
    twice.owner = "a";
    List<Account> accounts = List.of(twice, new Account(), twice);
    assertNoQueries(
        () ->
            refused(
                "save.same-object-twice",
                () -> Account.objects.bulkCreate(accounts),
                "position 2",
                "Account"));
    assertThat(twice.isPersisted()).isFalse();
  }

  @Test
  void equal_objects_are_rows_of_their_own() {
    List<Author> authors = IntStream.range(0, 3).mapToObj(i -> new Author()).toList();
    authors.forEach(author -> author.name = "same");
    Author.objects.bulkCreate(authors);
    assertThat(authors).extracting(author -> author.id).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void what_the_database_makes_goes_to_the_object_with_that_key() {
    List<Product> products = IntStream.of(30, 10, 20).mapToObj(i -> product(i)).toList();
    assertQueries(1, () -> Product.objects.bulkCreate(products));
    assertThat(products).extracting(product -> product.doubled).containsExactly(60, 20, 40);
    assertThat(products).extracting(product -> product.state).containsOnly("draft");
  }
}
