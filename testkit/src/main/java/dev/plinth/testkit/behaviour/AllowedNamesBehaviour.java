package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.query.LookupPolicy;
import dev.plinth.orm.query.Q;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 8: names from outside, limited to some. */
abstract class AllowedNamesBehaviour extends Behaviour {
  private final QuerySet<Book> limited =
      Book.objects.allowing(LookupPolicy.allow("title", "pages", "author__name", "id__in"));

  @BeforeEach
  void two_books() {
    book("A", author("Ann", 20), 100);
    book("B", author("Bob", 30), 200);
  }

  private static void isNotAllowed(ThrowingCallable work, String name) {
    var error = refused("query.lookup-not-allowed", work, "'" + name + "' on Book", "Allowed: ");
    assertThat(error).hasMessageNotContaining("rating");
  }

  @Test
  void lookups_are_limited() {
    assertThat(titles(limited.filter("pages__gt", 100))).containsExactly("B");
    assertThat(titles(limited.exclude(Map.of("author__name", "Ann")))).containsExactly("B");
    isNotAllowed(() -> limited.filter("price__gt", 1), "price__gt");
    isNotAllowed(() -> limited.exclude("author__age", 20), "author__age");
    isNotAllowed(() -> limited.get("price", 1), "price");
    isNotAllowed(() -> limited.filter(Q.of("title", "A").or(Q.of("price", 1))), "price");
  }

  @Test
  void orders_are_limited() {
    assertThat(titles(limited.orderBy("-author__name"))).containsExactly("B", "A");
    isNotAllowed(() -> limited.orderBy("title", "-author__age"), "author__age");
    isNotAllowed(() -> limited.orderBy("id"), "id");
    isNotAllowed(() -> limited.orderBy("titel"), "titel");
  }

  @Test
  void aggregates_and_selected_columns_are_limited() {
    assertThat(limited.aggregate("pages", "sum")).isEqualTo(300L);
    assertThat(limited.aggregate("*", "count")).isEqualTo(2L);
    isNotAllowed(() -> limited.aggregate("price", "max"), "price");
    isNotAllowed(() -> limited.aggregate("author__age", "min"), "author__age");
    assertThat(limited.orderBy("title").values("author__name").first())
        .hasValue(Map.of("author__name", "Ann"));
    isNotAllowed(() -> limited.values("title", "price"), "price");
    isNotAllowed(() -> limited.only("price"), "price");
    isNotAllowed(() -> limited.defer("price"), "price");
  }

  @Test
  void paths_of_relations_are_limited() {
    isNotAllowed(() -> limited.selectRelated("author"), "author");
    isNotAllowed(() -> limited.prefetchRelated("tags"), "tags");
    var open = Book.objects.allowing(LookupPolicy.allow("author", "tags"));
    assertThat(open.selectRelated("author").prefetchRelated("tags").all()).hasSize(2);
  }

  @Test
  void a_second_policy_narrows_the_first() {
    var narrow = limited.allowing(LookupPolicy.allow("title", "price"));
    assertThat(narrow.filter("title", "A").count()).isEqualTo(1);
    isNotAllowed(() -> narrow.filter("pages", 1), "pages");
    isNotAllowed(() -> narrow.filter("price", 1), "price");
    var own = Q.of("price", 1).allowing(LookupPolicy.allow("price"));
    isNotAllowed(() -> limited.filter(own), "price");
  }

  @Test
  void typed_columns_are_not_limited() {
    assertThat(titles(limited.filter(Book_.price.gte(Book_.price)).orderBy(Book_.id.desc())))
        .containsExactly("B", "A");
    assertThat(limited).isEqualTo(Book.objects.filter());
  }
}
