package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.save.OnConflict;
import dev.plinth.orm.save.Outcome;
import dev.plinth.testkit.model.Feature;
import dev.plinth.testkit.model.Feature_;
import dev.plinth.testkit.model.House;
import dev.plinth.testkit.model.House_;
import dev.plinth.testkit.model.Lodger;
import dev.plinth.testkit.model.Lodger_;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of tables and columns are quoted everywhere, so any of them will do. */
abstract class OddNameBehaviour extends Behaviour {
  private House one = new House();
  private House two = new House();

  @BeforeEach
  void two_houses_with_lodgers_and_features() {
    one = house("one", 3);
    two = house("two", 5);
    lodger("Ann", 30, one);
    lodger("Bob", 40, one);
    lodger("Cid", null, two);
    Feature bath = feature("bath");
    one.features.add(bath, feature("attic"));
    two.features.add(bath);
  }

  private static House house(String name, int rooms) {
    return House.objects.create(
        house -> {
          house.name = name;
          house.rooms = rooms;
        });
  }

  private static Lodger lodger(String name, @Nullable Integer age, House house) {
    return Lodger.objects.create(
        lodger -> {
          lodger.name = name;
          lodger.age = age;
          lodger.rent = 100;
          lodger.house.set(house);
        });
  }

  private static Feature feature(String code) {
    return Feature.objects.create(feature -> feature.code = code);
  }

  @Test
  void rows_are_saved_and_read() {
    House read = House.objects.get(House_.name.eq("one"));
    assertThat(read.rooms).isEqualTo(3);
    read.rooms = 4;
    assertThat(sent(read::save).count()).isEqualTo(1);
    read.refresh();
    assertThat(read.rooms).isEqualTo(4);
    House narrow = House.objects.only(House_.rooms).get(House_.name.eq("one"));
    assertThat(narrow.get(House_.name)).isEqualTo("one");
  }

  @Test
  void versions_are_counted() {
    Lodger ann = Lodger.objects.get("name", "Ann");
    ann.rent = 200;
    ann.save();
    ann.rent = 300;
    ann.save();
    assertThat(Lodger.objects.get("name", "Ann")).returns(2, lodger -> lodger.version);
  }

  @Test
  void conditions_and_orders_find_them() {
    assertThat(House.objects.filter(House_.rooms.gt(3)).values(House_.name).all())
        .containsExactly("two");
    assertThat(House.objects.filter("rooms__lte", 3).values(House_.name).all())
        .containsExactly("one");
    assertThat(Lodger.objects.orderBy(Lodger_.age.desc().nullsLast()).values(Lodger_.name).all())
        .containsExactly("Bob", "Ann", "Cid");
  }

  @Test
  void relations_join_them() {
    assertThat(
            Lodger.objects
                .filter(Lodger_.house().name.eq("one"))
                .selectRelated(Lodger_.house())
                .orderBy(Lodger_.house().rooms.asc(), Lodger_.name.asc())
                .all())
        .extracting(lodger -> lodger.house.get().name)
        .containsExactly("one", "one");
    assertThat(House.objects.filter(House_.lodgers().any(Lodger_.age.gt(35))).all())
        .containsExactly(one);
    assertThat(House.objects.filter("lodgers__age__isnull", true).all()).containsExactly(two);
    assertThat(House.objects.filter(House_.features().any(Feature_.code.eq("attic"))).all())
        .containsExactly(one);
  }

  @Test
  void relations_are_loaded_along() {
    assertQueries(
        3,
        () -> {
          List<House> houses =
              House.objects
                  .prefetchRelated(
                      House_.lodgers().orderBy(Lodger_.name.desc()).limit(1), House_.features())
                  .orderBy("name")
                  .all();
          assertThat(houses)
              .extracting(house -> house.lodgers.all().get(0).name)
              .containsExactly("Bob", "Cid");
          assertThat(houses).extracting(house -> house.features.count()).containsExactly(2L, 1L);
        });
    List<Lodger> lodgers = Lodger.objects.orderBy("name").all();
    assertQueries(1, () -> lodgers.forEach(lodger -> assertThat(lodger.house.get()).isNotNull()));
  }

  @Test
  void many_to_many_changes_them() {
    Feature garden = feature("garden");
    one.features.set(List.of(garden));
    assertThat(one.features.filter(Feature_.code.startsWith("g")).count()).isEqualTo(1);
    garden.houses.add(two);
    assertThat(House.objects.filter("features__code", "garden").count()).isEqualTo(2);
    two.features.remove(garden);
    two.features.clear();
    assertThat(House.objects.filter(House_.features().isEmpty()).all()).containsExactly(two);
  }

  @Test
  void aggregates_and_groups_speak_of_them() {
    assertThat(House.objects.aggregate(sum(House_.rooms))).isEqualTo(8L);
    assertThat(Lodger.objects.aggregate("age", "MAX")).isEqualTo(40);
    record Stay(String house, long lodgers, @Nullable Double age) {}
    assertThat(
            House.objects
                .orderBy(House_.name.asc())
                .select(House_.name, count(House_.lodgers()), avg(House_.lodgers(), Lodger_.age))
                .into(Stay::new)
                .all())
        .containsExactly(new Stay("one", 2, 35.0), new Stay("two", 1, null));
    assertThat(
            Lodger.objects
                .groupBy(Lodger_.house().name)
                .having(count().gt(1L))
                .values(Lodger_.house().name)
                .all())
        .containsExactly("one");
  }

  @Test
  void many_rows_are_updated_and_deleted() {
    assertThat(Lodger.objects.update(Lodger_.rent.set(Lodger_.rent.plus(Lodger_.rent))))
        .isEqualTo(3);
    assertThat(Lodger.objects.filter(Lodger_.house().rooms.gt(3)).update("rent", 7)).isEqualTo(1);
    assertThat(Lodger.objects.aggregate(sum(Lodger_.rent))).isEqualTo(407L);
    assertThat(House.objects.filter(House_.rooms.eq(3)).delete().total()).isPositive();
    assertThat(Lodger.objects.count()).isEqualTo(1);
  }

  @Test
  void many_objects_are_written_at_once() {
    House three = new House();
    three.name = "three";
    House again = new House();
    again.name = "two";
    again.rooms = 9;
    assertThat(
            House.objects
                .bulkCreate(List.of(three, again), OnConflict.on(House_.name).update(House_.rooms))
                .outcomes())
        .containsExactly(Outcome.INSERTED, Outcome.UPDATED);
    three.rooms = 1;
    assertThat(House.objects.bulkUpdate(List.of(three), House_.rooms)).isEqualTo(1);
    assertThat(House.objects.values(House_.rooms).all()).containsExactlyInAnyOrder(3, 9, 1);
    assertThat(House.objects.getOrCreate(h -> h.rooms = 2, House_.name.set("three")).created())
        .isFalse();
  }

  @Test
  void a_violation_names_them() {
    assertThatExceptionOfType(UniqueViolation.class)
        .isThrownBy(() -> db.transaction(() -> house("one", 1)))
        .satisfies(error -> assertThat(error.columns()).containsExactly("NAME"));
  }

  @Test
  void rows_are_streamed_and_combined() {
    try (Stream<Lodger> lodgers = Lodger.objects.prefetchRelated("house").stream(2)) {
      assertThat(lodgers.map(lodger -> lodger.house.get().name)).hasSize(3);
    }
    assertThat(Lodger.objects.filter(Lodger_.house().in(House.objects.filter("rooms", 3))).count())
        .isEqualTo(2);
    assertThat(House.objects.distinctOn(House_.rooms).orderBy("rooms").all())
        .containsExactly(one, two);
  }
}
