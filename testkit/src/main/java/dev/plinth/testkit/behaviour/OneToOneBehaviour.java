package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Profile;
import org.junit.jupiter.api.Test;

/** Both ends of a one-to-one tell the same. */
abstract class OneToOneBehaviour extends Behaviour {

  private static Profile profileOf(Author author) {
    Profile profile = new Profile();
    profile.author.set(author);
    profile.save();
    return profile;
  }

  @Test
  void nothing_at_the_reverse_end_is_nothing_at_the_other_end() {
    Author ann = author("Ann");
    Profile profile = profileOf(ann);
    ann.profile.set(null);
    assertThat(profile.author.isNull()).isTrue();
    refused("validation.failed", profile::save, "author");
  }

  @Test
  void nothing_at_the_end_that_holds_the_key_is_nothing_at_the_reverse_end() {
    Author ann = author("Ann");
    Profile profile = profileOf(ann);
    profile.author.set(null);
    assertNoQueries(() -> assertThat(ann.profile.isNull()).isTrue());
  }

  @Test
  void another_object_takes_the_place_of_the_one_before() {
    Author ann = author("Ann");
    Profile first = profileOf(ann);
    Profile second = new Profile();
    ann.profile.set(second);
    assertThat(first.author.isNull()).isTrue();
    assertThat(second.author.get()).isSameAs(ann);
  }

  @Test
  void an_object_that_moves_leaves_where_it_was() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    Profile profile = profileOf(ann);
    bob.profile.set(profile);
    assertNoQueries(() -> assertThat(ann.profile.isNull()).isTrue());
    profile.save();
    assertThat(Author.objects.get(Author_.name.eq("Bob")).profile.get()).isEqualTo(profile);
  }

  @Test
  void pointing_elsewhere_leaves_where_it_pointed() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    Profile profile = profileOf(ann);
    profile.author.set(bob);
    assertNoQueries(
        () -> {
          assertThat(ann.profile.isNull()).isTrue();
          assertThat(bob.profile.get()).isSameAs(profile);
        });
  }

  @Test
  void the_same_object_again_changes_nothing() {
    Author ann = author("Ann");
    Profile profile = profileOf(ann);
    ann.profile.set(profile);
    assertNoQueries(() -> profile.save());
    assertThat(profile.author.get()).isSameAs(ann);
  }
}
