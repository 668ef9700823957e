package dev.plinth.migrations.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Orders, ends, and what does not fit. */
class MigrationGraphTest {

  private static Revision revision(String name, String... dependencies) {
    MigrationId id = MigrationId.parse(name, "app");
    List<MigrationId> needed =
        Stream.of(dependencies).map(text -> MigrationId.parse(text, id.sequence())).toList();
    return new Revision(id, needed, true, List.of(), List.of());
  }

  private static MigrationGraph graph(Revision... revisions) {
    return MigrationGraph.of(List.of(revisions));
  }

  private static List<String> names(MigrationGraph graph) {
    return graph.order().stream().map(revision -> revision.id().toString()).toList();
  }

  @Test
  void each_stands_after_all_that_it_depends_on() {
    MigrationGraph graph =
        graph(
            revision("0001_b", "billing/0002_z"),
            revision("0002_a", "previous"),
            revision("billing/0002_z", "previous"),
            revision("billing/0001_y"));
    assertThat(names(graph))
        .containsExactly("billing/0001_y", "billing/0002_z", "app/0001_b", "app/0002_a");
  }

  @Test
  void the_order_does_not_depend_on_how_they_were_found() {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      revisions.add(revision("%04d_x".formatted(i), i % 5 == 0 ? "0001_x" : "previous"));
    }
    List<String> expected = names(MigrationGraph.of(revisions));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(revisions, random);
      assertThat(names(MigrationGraph.of(revisions))).isEqualTo(expected);
    }
  }

  @Test
  void a_circle_is_told_step_by_step() {
    assertThatThrownBy(
            () -> graph(revision("1_a", "2_b"), revision("2_b", "3_c"), revision("3_c", "1_a")))
        .hasMessage(
            "Migrations depend on each other in a circle: app/1_a -> app/2_b -> app/3_c -> app/1_a."
                + " Take one of these dependencies out. [migration.cycle]");
  }

  @Test
  void an_unknown_dependency_is_told_with_the_nearest_name() {
    assertThatThrownBy(() -> graph(revision("0001_users"), revision("0002_b", "0001_usres")))
        .hasMessageStartingWith(
            "Migration 'app/0002_b' depends on 'app/0001_usres', which is not there."
                + " Did you mean 'app/0001_users'?")
        .hasMessageEndingWith("[migration.unknown-dependency]");
  }

  @Test
  void two_of_one_name_are_refused() {
    assertThatThrownBy(() -> graph(revision("1_a"), revision("1_a")))
        .hasMessage(
            "Two migrations are called 'app/1_a'. Rename one of them. [migration.duplicate]");
  }

  @Test
  void two_ends_are_refused_until_somebody_merges_them() {
    MigrationGraph split = graph(revision("1_a"), revision("2_b", "1_a"), revision("2_c", "1_a"));
    assertThat(split.leaves("app")).hasSize(2);
    assertThatThrownBy(split::requireOneLeaf)
        .hasMessageContaining("app/2_b, app/2_c")
        .hasMessageEndingWith("[migration.two-leaves]");
    graph(
            revision("1_a"),
            revision("2_b", "1_a"),
            revision("2_c", "1_a"),
            revision("3_m", "2_b", "2_c"))
        .requireOneLeaf();
  }

  @Test
  void the_one_before_has_to_be_one() {
    assertThatThrownBy(
            () ->
                graph(
                    revision("1_a"),
                    revision("2_b", "previous"),
                    revision("2_c", "previous"),
                    revision("3_d", "previous")))
        .hasMessageContaining("'app/3_d'")
        .hasMessageEndingWith("[migration.ambiguous-previous]");
  }

  @Test
  void numbers_may_be_moments() {
    MigrationGraph graph =
        graph(
            revision("20261122190100_c", "previous"),
            revision("20261122190000_b", "previous"),
            revision("20261122185959_a"));
    assertThat(graph.order())
        .map(one -> one.id().name())
        .containsExactly("20261122185959_a", "20261122190000_b", "20261122190100_c");
    assertThat(graph.leaves("app")).hasSize(1);
  }

  @Test
  void a_name_is_found_by_its_beginning() {
    MigrationGraph graph = graph(revision("0001_users"), revision("0002_add_age", "previous"));
    assertThat(graph.find("0002")).isEqualTo(new MigrationId("app", "0002_add_age"));
    assertThat(graph.find("app/0001_users").number()).isEqualTo(1);
    assertThatThrownBy(() -> graph.find("000"))
        .hasMessageStartingWith(
            "Several migrations are meant by '000': app/0001_users, app/0002_add_age.")
        .hasMessageEndingWith("[migration.ambiguous]");
    assertThatThrownBy(() -> graph.find("0002_ad_age"))
        .hasMessageContaining("Did you mean '0002_add_age'?")
        .hasMessageEndingWith("[migration.unknown]");
  }

  @Test
  void it_knows_what_one_needs_and_who_needs_it() {
    MigrationGraph graph =
        graph(
            revision("1_a"),
            revision("2_b", "1_a"),
            revision("2_c", "1_a"),
            revision("3_d", "2_b"));
    assertThat(graph.withNeeded(graph.find("3_d")))
        .map(MigrationId::name)
        .containsExactly("1_a", "2_b", "3_d");
    assertThat(graph.needing(graph.find("1_a")))
        .map(MigrationId::name)
        .containsExactly("2_b", "2_c", "3_d");
  }
}
