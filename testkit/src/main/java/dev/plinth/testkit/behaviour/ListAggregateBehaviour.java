package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.arrayAgg;
import static dev.plinth.orm.query.Aggregates.stringAgg;
import static dev.plinth.orm.query.Windows.orderBy;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.event;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.query.Order;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Event_;
import dev.plinth.testkit.model.Tag_;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points 18 and 19: many values in one text or list, in an order. */
abstract class ListAggregateBehaviour extends Behaviour {
  private static final Order<Author> BY_NAME = Author_.name.asc();
  private final QuerySet<Author> nobody = Author.objects.filter(Author_.name.eq("Nobody"));

  @BeforeEach
  void three_authors_of_whom_one_wrote() {
    Author ann = author("Ann", 30);
    author("Bob", 20);
    author("Cid", 20);
    book("Xylophone", ann, 10);
    Book tagged = book("Yacht", ann, 30);
    tagged.tags.add(tag("sea"), tag("boats"));
    book("Zebra", ann, 20);
  }

  @Test
  void texts_are_joined_in_an_order() {
    var names = stringAgg(Author_.name, ", ");
    assertThat(Author.objects.aggregate(names.orderBy(Author_.name.desc())))
        .isEqualTo("Cid, Bob, Ann");
    assertThat(Author.objects.aggregate(names.orderBy(Author_.age.asc(), Author_.name.desc())))
        .isEqualTo("Cid, Bob, Ann");
    assertThat(Author.objects.filter(Author_.age.eq(30)).aggregate(names)).isEqualTo("Ann");
  }

  @Test
  void a_separator_is_a_value() {
    assertThat(Author.objects.aggregate(stringAgg(Author_.name, "' --").orderBy(BY_NAME)))
        .isEqualTo("Ann' --Bob' --Cid");
    assertThat(Author.objects.aggregate(stringAgg(Author_.name, "").orderBy(BY_NAME)))
        .isEqualTo("AnnBobCid");
  }

  @Test
  void nothing_is_joined_to_null_or_what_is_said() {
    assertThat(nobody.aggregate(stringAgg(Author_.name, ","))).isNull();
    assertThat(nobody.aggregate(stringAgg(Author_.name, ",").orElse("none"))).isEqualTo("none");
    assertThat(nobody.aggregate(arrayAgg(Author_.age))).isNull();
    assertThat(nobody.aggregate(arrayAgg(Author_.age).orElse(List.of()))).isEmpty();
  }

  @Test
  void only_rows_of_a_filter_are_joined() {
    assertThat(
            Author.objects.aggregate(
                stringAgg(Author_.name, "+").orderBy(BY_NAME).filter(Author_.age.lt(30))))
        .isEqualTo("Bob+Cid");
    assertThat(
            Author.objects.aggregate(
                arrayAgg(Author_.name).filter(Author_.age.lt(30)).orderBy(Author_.name.desc())))
        .containsExactly("Cid", "Bob");
  }

  @Test
  void texts_are_joined_in_each_group() {
    assertThat(
            Author.objects
                .groupBy(Author_.age)
                .orderBy(Author_.age.asc())
                .select(Author_.age, stringAgg(Author_.name, "/").orderBy(BY_NAME))
                .into((age, names) -> age + ":" + names)
                .all())
        .containsExactly("20:Bob/Cid", "30:Ann");
  }

  @Test
  void related_texts_are_joined_in_the_order_of_the_relation() {
    assertThat(
            Author.objects
                .orderBy(BY_NAME)
                .select(
                    Author_.name,
                    stringAgg(
                            Author_.books().filter(Book_.pages.gt(10)).orderBy(Book_.pages.asc()),
                            Book_.title,
                            ", ")
                        .orElse("-"))
                .into((name, titles) -> name + ": " + titles)
                .all())
        .containsExactly("Ann: Zebra, Yacht", "Bob: -", "Cid: -");
    assertThat(
            Book.objects
                .filter(Book_.title.eq("Yacht"))
                .values(arrayAgg(Book_.tags().orderBy(Tag_.name.asc()), Tag_.name))
                .all())
        .containsExactly(List.of("boats", "sea"));
  }

  @Test
  void values_of_every_kind_are_listed() {
    assertThat(Author.objects.aggregate(arrayAgg(Author_.age).orderBy(BY_NAME)))
        .containsExactly(30, 20, 20);
    assertThat(Author.objects.aggregate(arrayAgg(Author_.active).orderBy(BY_NAME)))
        .containsExactly(true, true, true);
    event("a", "2025-01-05T10:00:00");
    assertThat(Event.objects.aggregate(arrayAgg(Event_.day)))
        .containsExactly(LocalDate.parse("2025-01-05"));
    List<BigDecimal> prices = Book.objects.limit(1).aggregate(arrayAgg(Book_.price));
    assertThat(prices)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.TEN);
  }

  @Test
  void nulls_are_listed_but_not_joined() {
    assertThat(Author.objects.aggregate(arrayAgg(Author_.nickname)))
        .isEqualTo(Arrays.asList(null, null, null));
    assertThat(Author.objects.aggregate(stringAgg(Author_.nickname, ","))).isNull();
  }

  @Test
  void distinct_values_are_listed_once() {
    assertThat(
            Author.objects.aggregate(arrayAgg(Author_.age).distinct().orderBy(Author_.age.desc())))
        .containsExactly(30, 20);
    assertThat(
            Book.objects.aggregate(
                stringAgg(Book_.author().name, ",").distinct().orderBy(Book_.author().name.asc())))
        .isEqualTo("Ann");
  }

  @Test
  @Needs(Capability.STRING_AGG_DISTINCT)
  void distinct_texts_are_joined_by_anything() {
    assertThat(
            Author.objects.aggregate(
                stringAgg(Author_.name, "; ").distinct().orderBy(Author_.name.desc())))
        .isEqualTo("Cid; Bob; Ann");
  }

  @Test
  void distinct_values_are_ordered_by_themselves_only() {
    refused(
        "query.distinct-order",
        () -> stringAgg(Author_.name, ",").distinct().orderBy(Author_.age.asc()),
        "age");
    refused(
        "query.distinct-order",
        () -> stringAgg(Author_.name, ",").orderBy(Author_.age.asc()).distinct());
  }

  @Test
  void the_order_over_a_relation_is_that_of_the_relation() {
    refused(
        "query.related-aggregate-order",
        () -> stringAgg(Author_.books(), Book_.title, ",").orderBy(BY_NAME),
        "orderBy");
  }

  @Test
  void an_aggregate_over_a_relation_takes_no_limit() {
    var first = Author_.books().orderBy(Book_.pages.asc()).limit(1);
    refused("query.related-limit", () -> stringAgg(first, Book_.title, ","), "books");
    refused("query.related-limit", () -> first.any(Book_.pages.gt(1)), "subquery(");
  }

  @Test
  void texts_are_joined_over_windows() {
    assertThat(
            Author.objects
                .orderBy(BY_NAME)
                .values(stringAgg(Author_.name, "<").over(orderBy(BY_NAME)))
                .all())
        .containsExactly("Ann", "Ann<Bob", "Ann<Bob<Cid");
    refused(
        "query.window-aggregate",
        () -> stringAgg(Author_.name, ",").orderBy(BY_NAME).over(orderBy(BY_NAME)));
  }
}
