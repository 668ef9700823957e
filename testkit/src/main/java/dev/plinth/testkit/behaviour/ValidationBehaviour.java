package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.orm.save.ValidationFailed;
import dev.plinth.sql.PlinthException;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Everything;
import dev.plinth.testkit.model.Limited;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What saving refuses before anything is sent. */
abstract class ValidationBehaviour extends Behaviour {

  private static List<String> rules(Consumer<Limited> change) {
    Limited limited = new Limited();
    change.accept(limited);
    ValidationFailed failed =
        assertNoQueries(() -> catchThrowableOfType(ValidationFailed.class, () -> limited.save()));
    return failed == null
        ? List.of()
        : failed.violations().stream().map(v -> v.field() + " " + v.rule()).toList();
  }

  @Test
  void an_object_within_its_limits_is_saved() {
    Limited limited = new Limited();
    limited.name = "abcde";
    limited.level = 10;
    limited.price = new BigDecimal("999.99");
    limited.data = new byte[4];
    limited.save();
    assertThat(limited.isPersisted()).isTrue();
  }

  @Test
  void a_text_that_is_too_long_or_too_short_is_refused() {
    assertThat(rules(l -> l.name = "abcdef")).containsExactly("name validation.too-long");
    assertThat(rules(l -> l.name = "a")).containsExactly("name validation.too-short");
  }

  @Test
  void length_counts_code_points() {
    Limited limited = new Limited();
    limited.name = "😀😀😀😀😀";
    limited.save();
    assertThat(Limited.objects.get("name", "😀😀😀😀😀")).isEqualTo(limited);
    assertThat(rules(l -> l.name = "😀😀😀😀😀😀")).containsExactly("name validation.too-long");
  }

  @Test
  void a_text_that_does_not_match_its_pattern_is_refused() {
    assertThat(rules(l -> l.word = "two words")).containsExactly("word validation.pattern");
  }

  @Test
  void a_number_beyond_its_limits_is_refused() {
    assertThat(rules(l -> l.level = 11)).containsExactly("level validation.too-large");
    assertThat(rules(l -> l.level = -1)).containsExactly("level validation.too-small");
    assertThat(rules(l -> l.price = new BigDecimal("-0.01")))
        .containsExactly("price validation.too-small");
  }

  @Test
  void a_decimal_with_too_many_digits_is_refused_instead_of_rounded() {
    assertThat(rules(l -> l.price = new BigDecimal("1.234")))
        .containsExactly("price validation.too-precise");
    assertThat(rules(l -> l.price = new BigDecimal("1000")))
        .containsExactly("price validation.out-of-range");
    Limited limited = new Limited();
    limited.price = new BigDecimal("1.2300");
    limited.save();
    assertThat(Limited.objects.get("id", limited.id).price).isEqualTo("1.23");
  }

  @Test
  void too_many_bytes_are_refused() {
    assertThat(rules(l -> l.data = new byte[5])).containsExactly("data validation.too-long");
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake under test
  void null_in_a_column_that_takes_none_is_refused() {
    assertThat(rules(l -> l.name = null)).containsExactly("name validation.null");
  }

  @Test
  void a_reference_to_nothing_where_one_is_needed_is_refused() {
    Book book = new Book();
    book.title = "A";
    assertNoQueries(() -> refused("validation.failed", book::save, "author", "[validation.null]"));
  }

  @Test
  void all_problems_are_named_at_once() {
    assertThat(
            rules(
                l -> {
                  l.name = "abcdef";
                  l.level = 99;
                  l.word = "?";
                }))
        .containsExactly(
            "name validation.too-long", "word validation.pattern", "level validation.too-large");
  }

  @Test
  void the_message_names_model_field_and_limit_but_not_the_value() {
    Limited limited = new Limited();
    limited.name = "secret-value";
    assertThat(refused("validation.failed", limited::save, "Limited", "name", "5"))
        .message()
        .doesNotContain("secret-value");
  }

  @Test
  void only_what_is_written_is_checked() {
    Limited limited = new Limited();
    limited.save();
    db.sql("UPDATE limited SET word = 'NOT A WORD'").execute();
    Limited found = Limited.objects.get("id", limited.id);
    found.level = 99;
    assertNoQueries(() -> refused("validation.failed", found::save, "level"));
    found.level = 1;
    found.save();
    assertThat(Limited.objects.get("id", limited.id).level).isEqualTo(1);
  }

  @Test
  void a_nul_character_is_kept_or_refused_before_anything_is_sent() {
    Author author = new Author();
    author.name = "a\0b";
    try {
      author.save();
      assertThat(Author.objects.get("name", "a\0b")).isEqualTo(author);
    } catch (PlinthException refused) {
      assertThat(refused.id()).isEqualTo("sql.bad-value");
      assertThat(author.isPersisted()).isFalse();
      assertThat(Author.objects.count()).isZero();
    }
  }

  @Test
  void a_duration_or_time_finer_than_a_microsecond_does_not_fail() {
    Everything everything = new Everything();
    everything.length = java.time.Duration.ofNanos(1_500);
    everything.save();
    assertThat(everything.isPersisted()).isTrue();
  }
}
