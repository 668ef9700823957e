package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.Sample;
import dev.plinth.orm.fixture.Sample_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Typed conditions and lookups by name are two ways to the same question. */
class TypedLookupTest {
  private static void same(Condition<Sample> typed, String lookup, @Nullable Object value) {
    assertThat(Sample.objects.filter(typed)).isEqualTo(Sample.objects.filter(lookup, value));
  }

  private static void samePost(Condition<Post> typed, String lookup, @Nullable Object value) {
    assertThat(Post.objects.filter(typed)).isEqualTo(Post.objects.filter(lookup, value));
  }

  private static void sameUser(Condition<User> typed, String lookup, @Nullable Object value) {
    assertThat(User.objects.filter(typed)).isEqualTo(User.objects.filter(lookup, value));
  }

  @Test
  void comparisons() {
    same(Sample_.whole.eq(5), "whole", 5);
    same(Sample_.whole.ne(5), "whole__ne", 5);
    same(Sample_.whole.eq((Integer) null), "whole", null);
    same(Sample_.whole.isNotNull(), "whole__isnull", false);
    same(Sample_.whole.gt(5), "whole__gt", 5);
    same(Sample_.whole.gte(5), "whole__gte", 5);
    same(Sample_.whole.lt(5), "whole__lt", 5);
    same(Sample_.whole.lte(5), "whole__lte", 5);
    same(Sample_.whole.range(1, 5), "whole__range", List.of(1, 5));
    same(Sample_.whole.in(1, 5), "whole__in", List.of(1, 5));
    same(Sample_.whole.in(List.of()), "whole__in", List.of());
    same(Sample_.whole.in(Arrays.asList(1, null)), "whole__in", Arrays.asList(1, null));
    same(Sample_.active.isFalse(), "active", false);
    same(Sample_.span.gt(Duration.ZERO), "span__gt", Duration.ZERO);
    same(Sample_.code.lt(new UUID(1, 1)), "code__lt", new UUID(1, 1));
    same(Sample_.status.in(Sample.Status.OPEN), "status__in", List.of("OPEN"));
  }

  @Test
  void texts() {
    same(Sample_.name.iexact("x"), "name__iexact", "x");
    same(Sample_.name.contains("x"), "name__contains", "x");
    same(Sample_.name.icontains("x"), "name__icontains", "x");
    same(Sample_.name.startsWith("x"), "name__startswith", "x");
    same(Sample_.name.istartsWith("x"), "name__istartswith", "x");
    same(Sample_.name.endsWith("x"), "name__endswith", "x");
    same(Sample_.name.iendsWith("x"), "name__iendswith", "x");
    same(Sample_.name.regex("x"), "name__regex", "x");
    same(Sample_.name.iregex("x"), "name__iregex", "x");
  }

  @Test
  void texts_of_other_columns() {
    same(Sample_.name.iexact(Sample_.nick), "name__iexact", Sample_.nick);
    same(Sample_.name.contains(Sample_.nick), "name__contains", Sample_.nick);
    same(Sample_.name.icontains(Sample_.nick), "name__icontains", Sample_.nick);
    same(Sample_.name.startsWith(Sample_.nick), "name__startswith", Sample_.nick);
    same(Sample_.name.istartsWith(Sample_.nick), "name__istartswith", Sample_.nick);
    same(Sample_.name.endsWith(Sample_.nick), "name__endswith", Sample_.nick);
    same(Sample_.name.iendsWith(Sample_.nick), "name__iendswith", Sample_.nick);
    same(Sample_.name.regex(Sample_.nick), "name__regex", Sample_.nick);
    same(Sample_.name.iregex(Sample_.nick), "name__iregex", Sample_.nick);
  }

  @Test
  void dates() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    same(Sample_.createdAt.year().eq(2024), "created_at__year", 2024);
    same(Sample_.createdAt.isoYear().lt(2024), "created_at__iso_year__lt", 2024);
    same(Sample_.createdAt.quarter().eq(1), "created_at__quarter", 1);
    same(Sample_.createdAt.month().eq(1), "created_at__month", 1);
    same(Sample_.createdAt.week().eq(1), "created_at__week", 1);
    same(Sample_.createdAt.weekDay().eq(1), "created_at__week_day", 1);
    same(Sample_.createdAt.day().eq(1), "created_at__day", 1);
    same(Sample_.createdAt.hour().eq(1), "created_at__hour", 1);
    same(Sample_.createdAt.minute().eq(1), "created_at__minute", 1);
    same(Sample_.createdAt.second().eq(1), "created_at__second", 1);
    same(Sample_.createdAt.date().gte(day), "created_at__date__gte", day);
    same(Sample_.createdAt.time().lt(LocalTime.NOON), "created_at__time__lt", LocalTime.NOON);
    same(Sample_.createdAt.year().in(2024, 2025), "created_at__year__in", List.of(2024, 2025));
  }

  @Test
  void zones() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(Sample.objects.filter(Sample_.createdAt.at(berlin).hour().lt(12)))
        .isEqualTo(Sample.objects.filter(Q.of("created_at__hour__lt", 12).at(berlin)));
  }

  @Test
  void relations() {
    User jane = new User();
    jane.id = 7L;
    samePost(Post_.author().eq(jane), "author", jane);
    samePost(Post_.editor().ne(jane), "editor__ne", jane);
    samePost(Post_.editor().isNull(), "editor__isnull", true);
    samePost(Post_.author().in(List.of(jane)), "author__in", List.of(7));
    samePost(
        Post_.author().in(User.objects.filter("age", 3)),
        "author__in",
        User.objects.filter("age", 3));
    samePost(Post_.author().profile().bio.eq("x"), "author__profile__bio", "x");
    samePost(Post_.tags().isEmpty(), "tags__isnull", true);
    sameUser(User_.posts().any(Post_.views.gt(3)), "posts__views__gt", 3);
    sameUser(User_.posts().isNotEmpty(), "posts__isnull", false);
  }

  @Test
  void a_part_that_a_type_has_not_is_an_error() {
    assertThatThrownBy(Sample_.clock::year)
        .hasMessage(
            "'clock' is a LocalTime, which has no year: it has hour, minute, second."
                + " [query.no-such-part]");
    assertThatThrownBy(Sample_.day::hour)
        .hasMessage(
            "'day' is a LocalDate, which has no hour: it has year, iso_year, quarter, month, week,"
                + " week_day, day. [query.no-such-part]");
    assertThatThrownBy(() -> Sample_.day.plus(Duration.ZERO))
        .hasMessage(
            "'day' is a LocalDate, which has no plus or minus: a Duration can be added to moments"
                + " only. [query.no-such-part]");
  }

  @Test
  void a_moment_is_moved_by_a_length_of_time() {
    Instant now = Instant.EPOCH;
    Where.of(Sample.objects.filter(Sample_.createdAt.plus(Duration.ofDays(7)).lt(now)).question())
        .isOnPostgres("WHERE \"samples\".\"created_at\" + ?::interval < ?");
  }

  @Test
  void comparing_with_null_names_the_test_for_null() {
    @SuppressWarnings("NullAway") // what a user without null checks may do
    Integer nothing = null;
    assertThatThrownBy(() -> Sample_.whole.gt(nothing))
        .hasMessage(
            "Comparing whole with null by > would never keep a row. Use isNull() or isNotNull()."
                + " [query.null-comparison]");
  }
}
