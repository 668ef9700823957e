package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.city;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.Entity;
import dev.plinth.orm.Tables;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.UnsupportedFeature;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Branch;
import dev.plinth.testkit.model.Branch_;
import dev.plinth.testkit.model.Clerk;
import dev.plinth.testkit.model.Clerk_;
import dev.plinth.testkit.model.Skill;
import dev.plinth.testkit.model.Skill_;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables in schemas: what a model's schema is, every statement says. */
abstract class SchemaNameBehaviour extends Behaviour {
  private static final List<Class<? extends Entity>> MODELS =
      List.of(Clerk.class, Skill.class, Branch.class);

  private Branch north = new Branch();
  private Branch south = new Branch();

  private void create() {
    Tables.create(db, MODELS);
    north = branch("North", 2);
    south = branch("South", 5);
    clerk("Ann", 30, north);
    clerk("Bob", 40, north);
    clerk("Cid", null, south);
  }

  private static Branch branch(String city, int floors) {
    return Branch.objects.create(
        branch -> {
          branch.city = city;
          branch.floors = floors;
        });
  }

  private static Clerk clerk(String name, @Nullable Integer age, Branch branch) {
    return Clerk.objects.create(
        clerk -> {
          clerk.name = name;
          clerk.age = age;
          clerk.branch.set(branch);
        });
  }

  private static Skill skill(String name) {
    return Skill.objects.create(skill -> skill.name = name);
  }

  @Test
  void a_schema_that_the_database_lacks_is_refused_never_ignored() {
    if (db.dialect().has(Capability.SCHEMAS)) {
      assertThat(Tables.sql(db.dialect(), MODELS).get(0).text()).contains("CREATE SCHEMA");
    } else {
      assertThatExceptionOfType(UnsupportedFeature.class)
          .isThrownBy(() -> Tables.create(db, MODELS))
          .withMessageContainingAll("SCHEMAS", "plinth", "[dialect.unsupported]");
    }
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void a_table_is_not_that_of_another_schema() {
    create();
    author("Dan");
    assertThat(Branch.objects.count()).isEqualTo(2);
    assertThat(Author.objects.count()).isEqualTo(1);
    assertThat(sent(() -> Branch.objects.count()).last().text())
        .contains("\"plinth \"\"Offices\"\"\".\"authors\"");
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void rows_are_saved_read_and_deleted() {
    create();
    Clerk ann = Clerk.objects.get(Clerk_.name.eq("Ann"));
    ann.age = 31;
    ann.home.set(city("Rome", null));
    ann.save();
    ann.refresh();
    assertThat(ann.age).isEqualTo(31);
    ann.delete();
    assertThat(Clerk.objects.orderBy("name").values(Clerk_.name).all())
        .containsExactly("Bob", "Cid");
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void relations_reach_within_and_across_schemas() {
    create();
    Clerk bob = Clerk.objects.get(Clerk_.name.eq("Bob"));
    bob.home.set(city("Rome", null));
    bob.save();
    assertThat(
            Clerk.objects
                .filter(Clerk_.home().name.eq("Rome"), Clerk_.branch().floors.lt(3))
                .selectRelated(Clerk_.branch(), Clerk_.home())
                .get()
                .branch
                .get()
                .city)
        .isEqualTo("North");
    assertThat(Branch.objects.filter(Branch_.clerks().any(Clerk_.age.gt(35))).all())
        .containsExactly(north);
    assertThat(Branch.objects.filter("clerks__age__isnull", true).all()).containsExactly(south);
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void relations_are_loaded_along() {
    create();
    assertQueries(
        2,
        () ->
            assertThat(Branch.objects.prefetchRelated(Branch_.clerks()).orderBy("city").all())
                .extracting(branch -> branch.clerks.count())
                .containsExactly(2L, 1L));
    List<Clerk> clerks = Clerk.objects.all();
    assertQueries(1, () -> clerks.forEach(clerk -> assertThat(clerk.branch.get()).isNotNull()));
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void many_to_many_links_schemas() {
    create();
    Skill typing = skill("typing");
    Skill filing = skill("filing");
    north.skills.add(typing, filing);
    south.skills.set(List.of(typing));
    assertThat(Branch.objects.filter(Branch_.skills().any(Skill_.name.eq("filing"))).all())
        .containsExactly(north);
    assertThat(Skill.objects.prefetchRelated(Skill_.branches()).get("name", "typing").branches)
        .hasSize(2);
    north.skills.remove(typing);
    south.skills.clear();
    assertThat(typing.branches.count()).isZero();
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void aggregates_speak_of_them() {
    create();
    record Staff(String city, long clerks, @Nullable Double age) {}
    assertThat(
            Branch.objects
                .orderBy(Branch_.city.asc())
                .select(Branch_.city, count(Branch_.clerks()), avg(Branch_.clerks(), Clerk_.age))
                .into(Staff::new)
                .all())
        .containsExactly(new Staff("North", 2, 35.0), new Staff("South", 1, null));
    assertThat(Branch.objects.aggregate(sum(Branch_.floors))).isEqualTo(7L);
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void many_rows_are_written_at_once() {
    create();
    assertThat(Clerk.objects.filter(Clerk_.branch().city.eq("North")).update("age", 50))
        .isEqualTo(2);
    north.floors = 3;
    south.floors = 6;
    assertThat(Branch.objects.bulkUpdate(List.of(north, south), Branch_.floors)).isEqualTo(2);
    assertThat(Branch.objects.getOrCreate(b -> {}, Branch_.city.set("West")).created()).isTrue();
    assertThat(Branch.objects.filter(Branch_.floors.gt(5)).delete().total()).isPositive();
    assertThat(Clerk.objects.count()).isEqualTo(2);
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void a_violation_is_told_as_anywhere() {
    create();
    assertThatExceptionOfType(UniqueViolation.class)
        .isThrownBy(() -> db.transaction(() -> branch("North", 1)))
        .satisfies(error -> assertThat(error.columns()).containsExactly("city"));
  }

  @Test
  @Needs(Capability.SCHEMAS)
  void their_tables_are_dropped() {
    create();
    Tables.drop(db, MODELS);
    Tables.create(db, MODELS);
    assertThat(Branch.objects.exists()).isFalse();
  }
}
