package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.shelf;
import static dev.plinth.testkit.behaviour.Sample.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.save.ValidationFailed;
import dev.plinth.testkit.model.Shelf;
import dev.plinth.testkit.model.Shelf_;
import dev.plinth.testkit.model.Slot;
import dev.plinth.testkit.model.Slot_;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys of several columns, everywhere a key can be. */
abstract class CompositeKeyBehaviour extends Behaviour {

  @Test
  void an_object_is_got_by_the_list_of_its_key_parts() {
    shelf("A", 1);
    shelf("A", 2);
    assertThat(Shelf.objects.get(List.of("A", 2)).number).isEqualTo(2);
    assertThatExceptionOfType(DoesNotExist.class)
        .isThrownBy(() -> Shelf.objects.get(List.of("B", 1)));
  }

  @Test
  void a_key_with_a_wrong_number_of_parts_is_refused() {
    refused("query.wrong-type", () -> Shelf.objects.get(List.of("A")), "Shelf");
    refused("query.wrong-type", () -> Shelf.objects.get((Object) "A"), "Shelf");
    refused("query.wrong-type", () -> Shelf.objects.get(Arrays.asList("A", null)), "null");
    refused("query.wrong-type", () -> Shelf.objects.get(nothing()), "null");
  }

  @SuppressWarnings("NullAway") // what a caller without null checks may hand over
  private static Object nothing() {
    return null;
  }

  @Test
  void a_reference_of_two_columns_that_is_missing_is_named_once() {
    Slot slot = new Slot();
    slot.name = "left";
    assertThatExceptionOfType(ValidationFailed.class)
        .isThrownBy(slot::save)
        .satisfies(failed -> assertThat(failed.violations()).hasSize(1));
  }

  @Test
  void saving_changes_the_row_of_the_whole_key() {
    shelf("A", 1);
    Shelf second = shelf("A", 2);
    second.label = "novels";
    second.save();
    assertThat(Shelf.objects.filter(Shelf_.label.isNull()).count()).isEqualTo(1);
    assertThat(Shelf.objects.get(List.of("A", 2)).label).isEqualTo("novels");
  }

  @Test
  void the_same_key_twice_is_a_unique_violation() {
    shelf("A", 1);
    assertThatExceptionOfType(UniqueViolation.class)
        .isThrownBy(() -> db.transaction(() -> shelf("A", 1)));
  }

  @Test
  void deleting_takes_the_row_of_the_whole_key() {
    shelf("A", 1);
    shelf("B", 1);
    shelf("A", 2).delete();
    assertThat(Shelf.objects.count()).isEqualTo(2);
  }

  @Test
  void first_and_last_without_an_order_use_all_parts() {
    shelf("B", 1);
    shelf("A", 2);
    shelf("A", 1);
    assertThat(Shelf.objects.first()).hasValueSatisfying(s -> assertThat(s.number).isEqualTo(1));
    assertThat(Shelf.objects.last()).hasValueSatisfying(s -> assertThat(s.room).isEqualTo("B"));
  }

  @Test
  void in_bulk_takes_lists_of_parts() {
    shelf("A", 1);
    shelf("A", 2);
    assertThat(Shelf.objects.inBulk(List.of(List.of("A", 2), List.of("Z", 9)))).hasSize(1);
  }

  @Test
  void a_foreign_key_of_two_columns_is_saved_and_loaded() {
    Shelf shelf = shelf("A", 1);
    slot("left", shelf);
    Slot found = Slot.objects.get(Slot_.name.eq("left"));
    assertThat(found.shelf.id()).isEqualTo(List.of("A", 1));
    assertThat(found.shelf.isLoaded()).isFalse();
    assertThat(found.shelf.get()).isEqualTo(shelf);
    assertThat(found.spare.isNull()).isTrue();
  }

  @Test
  void a_foreign_key_of_two_columns_is_filtered_by_object_and_by_part() {
    Shelf shelf = shelf("A", 1);
    slot("left", shelf);
    slot("right", shelf("A", 2));
    assertThat(Slot.objects.filter(Slot_.shelf().eq(shelf)).count()).isEqualTo(1);
    assertThat(Slot.objects.filter(Slot_.shelf().number.eq(2)).count()).isEqualTo(1);
    assertThat(Slot.objects.filter(Slot_.shelf().in(List.of(shelf))).count()).isEqualTo(1);
    assertThat(Slot.objects.filter("shelf", shelf).count()).isEqualTo(1);
    assertThat(Slot.objects.filter("shelf__room", "A").count()).isEqualTo(2);
  }

  @Test
  void a_foreign_key_of_two_columns_is_in_a_query() {
    Shelf labelled = shelf("A", 1);
    labelled.label = "novels";
    labelled.save();
    slot("left", labelled);
    slot("right", shelf("A", 2));
    var wanted = Shelf.objects.filter(Shelf_.label.isNotNull());
    assertThat(Slot.objects.filter(Slot_.shelf().in(wanted)).values(Slot_.name).all())
        .containsExactly("left");
    assertThat(Slot.objects.exclude(Slot_.shelf().in(wanted)).values(Slot_.name).all())
        .containsExactly("right");
  }

  @Test
  void a_nullable_foreign_key_of_two_columns_is_set_and_cleared() {
    Shelf shelf = shelf("A", 1);
    Slot slot = slot("left", shelf);
    slot.spare.set(shelf);
    slot.save();
    assertThat(Slot.objects.filter(Slot_.spare().isNotNull()).count()).isEqualTo(1);
    slot.spare.set(null);
    slot.save();
    assertThat(Slot.objects.filter(Slot_.spare().isNull()).count()).isEqualTo(1);
  }

  @Test
  void a_foreign_key_of_two_columns_is_updated_by_query() {
    slot("left", shelf("A", 1));
    Shelf other = shelf("A", 2);
    assertThat(Slot.objects.update(Slot_.shelf().set(other))).isEqualTo(1);
    assertThat(Slot.objects.get(Slot_.name.eq("left")).shelf.id()).isEqualTo(List.of("A", 2));
  }

  @Test
  void relations_join_on_all_parts() {
    slot("left", shelf("A", 1));
    Slot found =
        assertQueries(
            1, () -> Slot.objects.selectRelated(Slot_.shelf(), Slot_.spare()).get("name", "left"));
    assertNoQueries(
        () -> {
          assertThat(found.shelf.get().number).isEqualTo(1);
          assertThat(found.spare.orNull()).isNull();
        });
  }

  @Test
  void children_of_composite_keys_are_prefetched_in_one_statement() {
    slot("a", shelf("A", 1));
    slot("b", shelf("A", 2));
    shelf("B", 1);
    List<Shelf> shelves =
        assertQueries(
            2, () -> Shelf.objects.prefetchRelated(Shelf_.slots()).orderBy("room", "number").all());
    assertNoQueries(
        () -> {
          assertThat(shelves.get(1).slots.all()).extracting(s -> s.name).containsExactly("b");
          assertThat(shelves.get(2).slots.all()).isEmpty();
        });
  }

  @Test
  void many_composite_keys_are_loaded_too() {
    IntStream.range(0, 1_200).forEach(i -> slot("s" + i, shelf("A", i)));
    List<Slot> slots = Slot.objects.prefetchRelated(Slot_.shelf()).all();
    assertNoQueries(
        () ->
            assertThat(slots)
                .allSatisfy(s -> assertThat(s.name).isEqualTo("s" + s.shelf.get().number)));
  }

  @Test
  void children_of_composite_keys_are_counted_and_filtered() {
    Shelf shelf = shelf("A", 1);
    slot("a", shelf);
    slot("b", shelf);
    shelf("A", 2);
    assertThat(Shelf.objects.filter(Shelf_.slots().isEmpty()).count()).isEqualTo(1);
    assertThat(shelf.slots.count()).isEqualTo(2);
    assertThat(Shelf.objects.filter("slots__name", "a").count()).isEqualTo(1);
  }

  @Test
  void deleting_cascades_over_composite_keys() {
    Shelf shelf = shelf("A", 1);
    slot("a", shelf);
    slot("b", shelf("A", 2));
    shelf.delete();
    assertThat(Slot.objects.values(Slot_.name).all()).containsExactly("b");
  }

  @Test
  void counting_distinct_rows_needs_no_single_key() {
    shelf("A", 1);
    shelf("A", 2);
    assertThat(Shelf.objects.count()).isEqualTo(2);
    assertThat(Shelf.objects.limit(1).count()).isEqualTo(1);
    assertThat(Shelf.objects.values(Shelf_.room).distinct().count()).isEqualTo(1);
  }
}
