package dev.plinth.testkit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.save.OnConflict;
import dev.plinth.orm.save.Outcome;
import dev.plinth.testkit.model.Seat;
import dev.plinth.testkit.model.Seat_;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Point 30: conflicts with keys that are unique among some rows only. */
abstract class UpsertBehaviour extends Behaviour {

  private static Seat seat(String place, @Nullable String guest, int givenUp) {
    Seat seat = new Seat();
    seat.place = place;
    seat.guest = guest;
    seat.givenUp = givenUp;
    return seat;
  }

  @Test
  void the_columns_of_a_partial_unique_index_are_a_target() {
    seat("A1", "ann", 1).save();
    seat("A1", "bob", 0).save();
    OnConflict<Seat> byPlace = OnConflict.on(Seat_.place).update(Seat_.guest);
    assertThat(Seat.objects.upsert(seat("A1", "cid", 0), byPlace)).isEqualTo(Outcome.UPDATED);
    assertThat(Seat.objects.upsert(seat("A2", "dan", 0), byPlace)).isEqualTo(Outcome.INSERTED);
    assertThat(Seat.objects.orderBy("guest").values(Seat_.guest).all())
        .containsExactly("ann", "cid", "dan");
  }

  @Test
  void a_row_outside_of_the_partial_index_is_no_conflict() {
    seat("A1", "ann", 1).save();
    OnConflict<Seat> byPlace = OnConflict.on(Seat_.place);
    assertThat(Seat.objects.upsert(seat("A1", "bob", 0), byPlace)).isEqualTo(Outcome.INSERTED);
    assertThat(Seat.objects.upsert(seat("A1", "cid", 0), byPlace)).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void rows_inside_and_outside_of_the_partial_index_are_not_taken_for_each_other() {
    Seat there = seat("A1", "ann", 0);
    there.save();
    Seat inside = seat("A1", "bob", 0);
    Seat outside = seat("A1", "cid", 1);
    OnConflict<Seat> byPlace = OnConflict.on(Seat_.place).update(Seat_.guest);
    assertThat(Seat.objects.bulkCreate(List.of(inside, outside), byPlace).outcomes())
        .containsExactly(Outcome.UPDATED, Outcome.INSERTED);
    assertThat(inside.id).isEqualTo(there.id);
    assertThat(Seat.objects.get(Objects.requireNonNull(outside.id)).guest).isEqualTo("cid");
    assertThat(Seat.objects.orderBy("guest").values(Seat_.guest).all())
        .containsExactly("bob", "cid");
  }

  @Test
  void objects_of_one_key_update_its_row_one_after_the_other() {
    OnConflict<Seat> byPlace = OnConflict.on(Seat_.place).update(Seat_.guest);
    List<Seat> seats = List.of(seat("A1", "ann", 0), seat("A1", "bob", 0), seat("A1", "cid", 0));
    assertThat(Seat.objects.bulkCreate(seats, byPlace).outcomes())
        .containsExactly(Outcome.INSERTED, Outcome.UPDATED, Outcome.UPDATED);
    assertThat(Seat.objects.values(Seat_.guest).all()).containsExactly("cid");
  }

  @Test
  void one_of_several_partial_indexes_is_chosen_by_its_name() {
    seat("A1", "ann", 0).save();
    OnConflict<Seat> byGuest = OnConflict.<Seat>index("seats_of_guests").update(Seat_.place);
    assertThat(Seat.objects.upsert(seat("A2", "ann", 0), byGuest)).isEqualTo(Outcome.UPDATED);
    assertThat(Seat.objects.values(Seat_.place).all()).containsExactly("A2");
  }

  @Test
  void several_partial_indexes_over_the_columns_have_to_be_told_apart() {
    refused(
        "save.conflict-index",
        () -> Seat.objects.upsert(seat("A1", "ann", 0), OnConflict.on(Seat_.guest)),
        "seats_of_guests",
        "seats_of_vips");
  }

  @Test
  void an_unknown_index_is_refused_with_the_nearest_name() {
    refused(
        "save.conflict-index",
        () -> Seat.objects.upsert(seat("A1", "a", 0), OnConflict.index("seats_of_guest")),
        "Did you mean 'seats_of_guests'");
  }
}
