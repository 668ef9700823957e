package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.fixture.Cell;
import dev.plinth.orm.fixture.Note;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.Sample;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.PlinthException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a wrong lookup is told, word for word. */
class LookupErrorsTest {
  private static void fails(
      QuerySet<?> asked, String lookup, @Nullable Object value, String sentence) {
    PlinthException error =
        catchThrowableOfType(PlinthException.class, () -> asked.filter(lookup, value));
    assertThat(error).as(lookup).isNotNull();
    assertThat(error.getMessage()).isEqualTo(sentence);
  }

  private static void fails(String lookup, @Nullable Object value, String sentence) {
    fails(Sample.objects, lookup, value, sentence);
  }

  @Test
  void an_unknown_field_gets_the_nearest_name_and_the_list() {
    fails(
        User.objects,
        "emial",
        "x",
        "No field 'emial' on User. Did you mean 'email'? Fields: age, createdAt, edited, email, id,"
            + " posts, profile, username. [query.unknown-field]");
    fails(
        Post.objects,
        "author__user_name__icontains",
        "x",
        "No field 'user_name' on User. Did you mean 'username'? Fields: age, createdAt, edited,"
            + " email, id, posts, profile, username. [query.unknown-field]");
    fails(
        User.objects,
        "",
        "x",
        "No field '' on User. Fields: age, createdAt, edited, email, id, posts, profile, username."
            + " [query.unknown-field]");
    fails(
        User.objects,
        "gt",
        3,
        "No field 'gt' on User. Fields: age, createdAt, edited, email, id, posts, profile, username."
            + " [query.unknown-field]");
  }

  @Test
  void an_unknown_lookup_gets_the_nearest_one_and_the_list_for_the_type() {
    fails(
        "whole__gtt",
        3,
        "No lookup 'gtt' for Sample.whole (Integer). Did you mean 'gt'? Lookups: exact, gt, gte, in,"
            + " isnull, lt, lte, ne, range. [query.unknown-lookup]");
  }

  @Test
  void a_lookup_of_another_type_gets_the_list_for_the_type() {
    fails(
        "whole__icontains",
        "3",
        "No lookup 'icontains' for Sample.whole (Integer). Lookups: exact, gt, gte, in, isnull, lt,"
            + " lte, ne, range. [query.unknown-lookup]");
    fails(
        "active__gt",
        true,
        "No lookup 'gt' for Sample.active (Boolean). Lookups: exact, in, isnull, ne."
            + " [query.unknown-lookup]");
    fails(
        "day__hour",
        3,
        "No lookup 'hour' for Sample.day (LocalDate). Lookups: day, exact, gt, gte, in, isnull,"
            + " iso_year, lt, lte, month, ne, quarter, range, week, week_day, year."
            + " [query.unknown-lookup]");
    fails(
        "created_at__year__contains",
        3,
        "No lookup 'contains' for Sample.createdAt__year (Integer). Lookups: exact, gt, gte, in,"
            + " isnull, lt, lte, ne, range. [query.unknown-lookup]");
  }

  @Test
  void nothing_follows_an_operator() {
    fails(
        "whole__gt__lt",
        3,
        "Nothing can follow 'gt' in the lookup 'whole__gt__lt'. End it there."
            + " [query.unknown-lookup]");
  }

  @Test
  void an_object_is_this_one_or_none() {
    fails(
        Post.objects,
        "author__gt",
        3,
        "No lookup 'gt' for Post.author, which is a User. Lookups: exact, in, isnull, ne. Name a"
            + " column to compare it: author__id__gt. [query.unknown-lookup]");
  }

  @Test
  void only_relations_lead_on() {
    fails(
        User.objects,
        "username__email__gt",
        3,
        "'username' of User is no relation, so 'username__email__gt' leads nowhere. Relations:"
            + " edited, posts, profile. [query.not-a-relation]");
    fails(
        Post.objects,
        "author_id__username",
        "x",
        "'author_id' of Post is no relation, so 'author_id__username' leads nowhere. It is the key of"
            + " the relation 'author': go on from that. [query.not-a-relation]");
  }

  @Test
  void a_value_of_the_wrong_type_is_named_by_its_type_only() {
    fails(
        "whole__gte",
        "secret",
        "Lookup 'whole__gte' on Sample expects Integer, found String. Convert the value before."
            + " [query.wrong-type]");
    fails(
        "name",
        5,
        "Lookup 'name' on Sample expects String, found Integer. Convert the value before."
            + " [query.wrong-type]");
    fails(
        "name__contains",
        5,
        "Lookup 'name__contains' on Sample expects String, found Integer. Convert the value before."
            + " [query.wrong-type]");
    fails(
        "created_at__gt",
        LocalDate.EPOCH,
        "Lookup 'created_at__gt' on Sample expects Instant, found LocalDate. Convert the value"
            + " before. [query.wrong-type]");
    fails(
        "words",
        List.of(1),
        "Lookup 'words' on Sample expects a list of TEXT, found a collection of Integer. Convert the"
            + " value before. [query.wrong-type]");
    fails(
        "whole",
        Double.NaN,
        "Lookup 'whole' on Sample expects Integer, found Double. Convert the value before."
            + " [query.wrong-type]");
  }

  @Test
  void a_wrong_constant_is_told_the_right_ones() {
    fails(
        "status",
        "OPNE",
        "Lookup 'status' on Sample expects Status (CLOSED, OPEN), found String. Convert the value"
            + " before. [query.wrong-type]");
  }

  @Test
  void isnull_in_and_range_say_what_they_take() {
    fails(
        "whole__isnull",
        "yes",
        "Lookup 'whole__isnull' on Sample expects Boolean, found String. Convert the value before."
            + " [query.wrong-type]");
    fails(
        "whole__in",
        5,
        "Lookup 'whole__in' on Sample expects a collection, an array or a query, found Integer."
            + " Convert the value before. [query.wrong-type]");
    fails(
        "whole__in",
        List.of(1, "2"),
        "Lookup 'whole__in' on Sample expects Integer, found String. Convert the value before."
            + " [query.wrong-type]");
    fails(
        "whole__range",
        5,
        "Lookup 'whole__range' on Sample expects two values, found Integer. Convert the value before."
            + " [query.wrong-type]");
    fails(
        "whole__range",
        List.of(1, 2, 3),
        "Lookup 'whole__range' on Sample expects two values, the least and the greatest, found 3."
            + " [query.wrong-type]");
  }

  @Test
  void null_is_compared_by_isnull_only() {
    fails(
        Post.objects,
        "author__age__gt",
        null,
        "Lookup 'author__age__gt' on Post compares with null, which keeps no row. Ask with"
            + " author__age__isnull (isNull()). [query.null-comparison]");
    fails(
        "name__contains",
        null,
        "Lookup 'name__contains' on Sample compares with null, which keeps no row. Ask with"
            + " name__isnull (isNull()). [query.null-comparison]");
    fails(
        "whole__in",
        null,
        "Lookup 'whole__in' on Sample compares with null, which keeps no row. Ask with whole__isnull"
            + " (isNull()). [query.null-comparison]");
    fails(
        "whole__range",
        Arrays.asList(1, null),
        "Lookup 'whole__range' on Sample compares with null, which keeps no row. Ask with"
            + " whole__isnull (isNull()). [query.null-comparison]");
    fails(
        "whole__isnull",
        null,
        "Lookup 'whole__isnull' on Sample compares with null, which keeps no row. Ask with"
            + " whole__isnull (isNull()). [query.null-comparison]");
  }

  @Test
  void a_relation_takes_objects_of_its_model() {
    Post post = new Post();
    post.id = 1L;
    fails(
        Post.objects,
        "author",
        post,
        "Lookup 'author' on Post expects User or its key, found Post. [query.wrong-model]");
    fails(
        Post.objects,
        "author__in",
        Post.objects,
        "Lookup 'author__in' on Post expects User or its key, found Post. [query.wrong-model]");
    fails(
        Post.objects,
        "author",
        "jane",
        "Lookup 'author' on Post expects Long, found String. Convert the value before."
            + " [query.wrong-type]");
    fails(
        Post.objects,
        "author",
        new User(),
        "This User has no key to compare with. Save it first. [query.unsaved-object]");
  }

  @Test
  void a_key_of_several_columns_takes_all_of_them() {
    fails(
        Note.objects,
        "cell",
        5,
        "Lookup 'cell' on Note expects a list of line, place, found Integer. Convert the value before."
            + " [query.wrong-type]");
    fails(
        Note.objects,
        "cell",
        List.of(1, "x"),
        "Lookup 'cell' on Note expects Integer, found String. Convert the value before."
            + " [query.wrong-type]");
    fails(
        Note.objects,
        "cell",
        Cell.objects.limit(1),
        "Lookup 'cell' on Note expects a Cell or its key, found a query. Convert the value before."
            + " [query.wrong-type]");
  }

  @Test
  void an_expression_is_of_the_same_model_and_type() {
    fails(
        User.objects,
        "age__gt",
        Post_.views,
        "Lookup 'age__gt' on User compares within User, found an expression of another model. Use"
            + " User_. [query.wrong-model]");
    fails(
        User.objects,
        "posts__views__gt",
        User_.age,
        "Lookup 'posts__views__gt' on User compares within Post, found an expression of another"
            + " model. Use Post_. [query.wrong-model]");
    fails(
        User.objects,
        "age__gt",
        User_.email,
        "Lookup 'age__gt' on User expects Integer, found an expression of String. Convert the value"
            + " before. [query.wrong-type]");
  }

  @Test
  void a_query_to_compare_with_is_of_the_same_type_and_asks_for_one_row() {
    fails(
        User.objects,
        "age__in",
        Post.objects.values(Post_.title),
        "Lookup 'age__in' on User expects Integer, found an expression of String. Convert the value"
            + " before. [query.wrong-type]");
    fails(
        User.objects,
        "age",
        Post.objects.values(Post_.views),
        "Comparing with a query needs one that asks for exactly one row. Add limit(1), or use"
            + " in(...). [query.many-rows]");
  }

  @Test
  void a_query_to_compare_with_has_one_column() {
    QuerySet<User> asked = User.objects.filter("age__in", Post.objects.values("views", "id"));
    PlinthException error =
        catchThrowableOfType(PlinthException.class, () -> SelectPlan.of(asked.question()));
    assertThat(error)
        .hasMessage(
            "A query to compare with has to select 1 column(s), found 2. Narrow it with values(...)."
                + " [query.subquery-columns]");
  }

  @Test
  void text_lookups_take_no_query() {
    fails(
        "name__contains",
        User.objects.values(User_.email).limit(1),
        "Lookup 'name__contains' on Sample expects String, found a query. Convert the value before."
            + " [query.wrong-type]");
  }

  @Test
  void an_instant_is_no_date() {
    fails(
        "created_at__date",
        Instant.EPOCH,
        "Lookup 'created_at__date' on Sample expects LocalDate, found Instant. Convert the value"
            + " before. [query.wrong-type]");
  }
}
