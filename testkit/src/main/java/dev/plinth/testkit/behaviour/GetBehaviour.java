package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.country;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.query.MultipleObjects;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Country;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Point 15: exactly one object. */
abstract class GetBehaviour extends Behaviour {

  @Test
  void get_answers_the_only_object() {
    Author ann = author("Ann", 20);
    assertThat(Author.objects.get(Author_.name.eq("Ann"))).isEqualTo(ann);
    assertThat(Author.objects.get("name", "Ann")).isEqualTo(ann);
    assertThat(Author.objects.get(Author_.name.eq("Ann"), Author_.age.eq(20))).isEqualTo(ann);
    assertThat(Author.objects.filter("age__gt", 1).get()).isEqualTo(ann);
  }

  @Test
  void get_by_key_answers_the_object_of_the_key() {
    Author ann = author("Ann");
    assertThat(Author.objects.get(key(ann)).name).isEqualTo("Ann");
    country("no", "Norway");
    assertThat(Country.objects.get("no").name).isEqualTo("Norway");
  }

  @Test
  void get_by_key_takes_any_whole_number() {
    Author ann = author("Ann");
    assertThat(Author.objects.get((Object) Math.toIntExact(key(ann))).name).isEqualTo("Ann");
  }

  @Test
  void a_key_of_a_wrong_type_is_refused() {
    refused("query.wrong-type", () -> Author.objects.get((Object) "Ann"), "Author");
    refused("query.wrong-type", () -> Author.objects.get(nothing()), "null");
  }

  @SuppressWarnings("NullAway") // what a caller without null checks may hand over
  private static Object nothing() {
    return null;
  }

  @Test
  void get_of_nothing_names_model_and_condition() {
    assertThatExceptionOfType(DoesNotExist.class)
        .isThrownBy(() -> Author.objects.get(Author_.name.eq("Nobody")))
        .withMessageContainingAll("Author", "name", "[query.does-not-exist]");
    assertThatExceptionOfType(DoesNotExist.class)
        .isThrownBy(() -> Author.objects.get(-1L))
        .withMessageContainingAll("Author", "id");
  }

  @Test
  void get_of_several_tells_their_number() {
    author("Ann");
    author("Ann");
    author("Ann");
    assertThatExceptionOfType(MultipleObjects.class)
        .isThrownBy(() -> Author.objects.get(Author_.name.eq("Ann")))
        .withMessageContainingAll("Author", "3", "name", "[query.multiple-objects]");
  }

  @Test
  void get_of_many_looks_at_21_rows_at_most() {
    IntStream.range(0, 30).forEach(i -> author("Ann"));
    var log =
        sent(
            () ->
                assertThatExceptionOfType(MultipleObjects.class)
                    .isThrownBy(() -> Author.objects.get(Author_.name.eq("Ann")))
                    .withMessageContaining("more than 20"));
    assertThat(log.last().text()).contains("LIMIT 21");
  }

  @Test
  void get_by_key_needs_no_limit() {
    Author ann = author("Ann");
    var log = sent(() -> assertThat(Author.objects.orderBy("name").get(key(ann))).isEqualTo(ann));
    assertThat(log.last().text())
        .doesNotContainIgnoringCase("limit")
        .doesNotContainIgnoringCase("order by");
  }

  @Test
  void get_by_key_of_some_rows_looks_at_21_at_most() {
    Author ann = author("Ann");
    var log = sent(() -> Author.objects.filter(Author_.name.eq("Ann")).get(key(ann)));
    assertThat(log.last().text()).contains("LIMIT 21");
  }

  @Test
  void get_clears_the_order() {
    author("Ann");
    var log = sent(() -> Author.objects.orderBy("name").get("name", "Ann"));
    assertThat(log.last().text()).doesNotContainIgnoringCase("order by");
  }

  @Test
  void in_bulk_answers_objects_by_key_in_one_statement() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    author("Cid");
    List<Long> keys = List.of(key(bob), key(ann), -1L);
    var log =
        sent(
            () ->
                assertThat(Author.objects.inBulk(keys))
                    .isEqualTo(Map.of(key(ann), ann, key(bob), bob)));
    assertThat(log.count()).isEqualTo(1);
  }

  @Test
  void in_bulk_keeps_the_order_of_the_keys() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    assertThat(Author.objects.inBulk(List.of(key(bob), key(ann))))
        .containsOnlyKeys(key(bob), key(ann));
    assertThat(Author.objects.inBulk(List.of(key(bob), key(ann))).keySet())
        .containsExactly(key(bob), key(ann));
  }

  @Test
  void in_bulk_of_nothing_sends_nothing() {
    var log = sent(() -> assertThat(Author.objects.inBulk(List.of())).isEmpty());
    assertThat(log.count()).isZero();
  }

  @Test
  void in_bulk_takes_natural_keys() {
    country("no", "Norway");
    country("se", "Sweden");
    assertThat(Country.objects.inBulk(List.of("no", "xx")))
        .hasEntrySatisfying("no", c -> assertThat(c.name).isEqualTo("Norway"))
        .hasSize(1);
  }

  @SuppressWarnings("NullAway") // a saved object has a key
  private static Long key(Author author) {
    return author.id;
  }

  @Test
  void a_condition_on_another_model_is_no_key() {
    refused(
        "query.other-model", () -> Author.objects.get(Book_.pages.gt(3)), "pages > ?", "Author_");
  }
}
