package dev.plinth.orm.query;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.Select;
import dev.plinth.sql.dialect.Dialects;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Counts, aggregates, groups and distinct rows, on both databases at once where they agree. */
class SelectPlanTest {
  private static void isSql(Select select, String sql) {
    assertThat(Dialects.byName("postgresql").compile(select).text()).isEqualTo(sql);
    assertThat(Dialects.byName("sqlite").compile(select).text()).isEqualTo(sql);
  }

  private static void fails(Question question, String sentence) {
    fails(() -> SelectPlan.of(question), sentence);
  }

  private static void fails(ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).hasMessage(sentence);
  }

  @Test
  void rows_are_counted_without_their_order() {
    isSql(
        SelectPlan.count(User.objects.filter(User_.age.gt(3)).orderBy(User_.age.asc()).question()),
        "SELECT count(*) FROM \"users\" WHERE \"users\".\"age\" > ?");
  }

  @Test
  void rows_of_a_page_are_counted_in_a_sub_query() {
    isSql(
        SelectPlan.count(User.objects.orderBy(User_.age.asc()).limit(3).offset(2).question()),
        "SELECT count(*) FROM (SELECT 1 FROM \"users\" ORDER BY \"users\".\"age\" LIMIT 3 OFFSET 2)"
            + " AS \"page\"");
  }

  @Test
  void a_page_is_aggregated_by_the_columns_that_it_needs() {
    isSql(
        SelectPlan.aggregate(
            Post.objects.limit(3).question(),
            List.of(sum(Post_.views.times(2)), max(Post_.author().age).filter(Post_.views.gt(1)))),
        "SELECT sum(\"page\".\"c1\" * ?), max(\"page\".\"c2\") FILTER (WHERE \"page\".\"c1\" > ?) FROM"
            + " (SELECT \"posts\".\"views\" AS \"c1\", \"author\".\"age\" AS \"c2\" FROM \"posts\" JOIN"
            + " \"users\" AS \"author\" ON \"posts\".\"author_id\" = \"author\".\"id\" LIMIT 3) AS"
            + " \"page\"");
  }

  @Test
  void distinct_values_are_counted_in_a_sub_query() {
    isSql(
        SelectPlan.count(User.objects.values(User_.age).distinct().question()),
        "SELECT count(*) FROM (SELECT DISTINCT \"users\".\"age\" FROM \"users\") AS \"page\"");
    isSql(SelectPlan.count(User.objects.distinct().question()), "SELECT count(*) FROM \"users\"");
  }

  @Test
  void groups_are_counted_with_and_without_a_selection() {
    isSql(
        SelectPlan.count(User.objects.groupBy(User_.age).question()),
        "SELECT count(*) FROM (SELECT 1 FROM \"users\" GROUP BY \"users\".\"age\") AS \"page\"");
    isSql(
        SelectPlan.count(User.objects.groupBy(User_.age).values(User_.age).question()),
        "SELECT count(*) FROM (SELECT \"users\".\"age\" FROM \"users\" GROUP BY \"users\".\"age\") AS"
            + " \"page\"");
    isSql(
        SelectPlan.exists(User.objects.groupBy(User_.age).question()),
        "SELECT 1 FROM \"users\" GROUP BY \"users\".\"age\" LIMIT 1");
  }

  @Test
  void aggregates_of_groups_can_be_aggregated() {
    isSql(
        SelectPlan.aggregate(
            Post.objects.groupBy(Post_.authorId).question(), List.of(avg(count()))),
        "SELECT avg(\"page\".\"c1\") FROM (SELECT count(*) AS \"c1\" FROM \"posts\" GROUP BY"
            + " \"posts\".\"author_id\") AS \"page\"");
    fails(
        () ->
            SelectPlan.aggregate(
                Post.objects.groupBy(Post_.authorId).question(), List.of(sum(Post_.views))),
        "'views' is aggregated over groups but neither grouped nor aggregated. Add it to"
            + " groupBy(...), or take an aggregate of it such as max(...). [query.not-grouped]");
  }

  @Test
  void distinct_values_have_what_they_select_only() {
    isSql(
        SelectPlan.aggregate(
            User.objects.values(User_.age).distinct().question(), List.of(avg(User_.age))),
        "SELECT avg(\"page\".\"c1\") FROM (SELECT DISTINCT \"users\".\"age\" AS \"c1\","
            + " \"users\".\"age\" FROM \"users\") AS \"page\"");
    fails(
        () ->
            SelectPlan.aggregate(
                User.objects.values(User_.username).distinct().question(), List.of(avg(User_.age))),
        "Distinct rows have what they select only, found 'age'. Select it too, or leave out"
            + " distinct(). [query.not-selected]");
  }

  @Test
  void a_count_needs_no_lock() {
    isSql(SelectPlan.count(User.objects.forUpdate().question()), "SELECT count(*) FROM \"users\"");
  }

  @Test
  void two_aggregates_over_two_relations_do_not_disturb_each_other() {
    isSql(
        SelectPlan.of(
            User.objects
                .select(count(User_.posts()), sum(User_.edited(), Post_.views))
                .into((a, b) -> a)
                .question()),
        "SELECT (SELECT count(*) FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\"),"
            + " (SELECT sum(\"posts_2\".\"views\") FROM \"posts\" AS \"posts_2\" WHERE"
            + " \"posts_2\".\"editor_id\" = \"users\".\"id\") FROM \"users\"");
  }

  @Test
  void links_are_counted_without_what_they_link_to() {
    isSql(
        SelectPlan.of(Post.objects.values(count(Post_.tags())).question()),
        "SELECT (SELECT count(*) FROM \"posts_tags\" WHERE \"posts_tags\".\"post_id\" ="
            + " \"posts\".\"id\") FROM \"posts\"");
  }

  @Test
  void what_is_neither_grouped_nor_aggregated_can_not_be_selected() {
    fails(
        User.objects.groupBy(User_.age).values(User_.username).question(),
        "'username' is selected but neither grouped nor aggregated. Add it to groupBy(...), or take"
            + " an aggregate of it such as max(...). [query.not-grouped]");
    fails(
        User.objects.select(User_.age, count()).into((a, b) -> a).question(),
        "'age' is selected but neither grouped nor aggregated. Add it to groupBy(...), or take an"
            + " aggregate of it such as max(...). [query.not-grouped]");
    fails(
        User.objects.groupBy(User_.age).values(User_.age).orderBy(User_.id.asc()).question(),
        "'id' is ordered by but neither grouped nor aggregated. Add it to groupBy(...), or take an"
            + " aggregate of it such as max(...). [query.not-grouped]");
  }

  @Test
  void a_calculation_from_grouped_columns_is_grouped() {
    isSql(
        SelectPlan.of(
            User.objects
                .groupBy(User_.age)
                .values(User_.age.plus(1))
                .having(count().gt(1L))
                .question()),
        "SELECT \"users\".\"age\" + ? FROM \"users\" GROUP BY \"users\".\"age\" HAVING count(*) > ?");
  }

  @Test
  void groups_are_no_objects() {
    String sentence =
        "Groups of User are no objects. Say what to read of each group with select(...)."
            + " [query.grouped-objects]";
    fails(User.objects.groupBy(User_.age).question(), sentence);
    fails(User.objects.orderBy(Aggregates.<User>count().desc()).question(), sentence);
    fails(User.objects.having(Aggregates.<User>count().gt(1L)).question(), sentence);
  }

  @Test
  void a_filter_comes_before_any_aggregate() {
    fails(
        User.objects.filter(Aggregates.<User>count().gt(1L)).question(),
        "A filter on rows of User can't hold an aggregate over them. Use groupBy(...).having(...), or"
            + " aggregate over a relation. [query.aggregate-in-filter]");
  }

  @Test
  void distinct_values_are_ordered_by_what_they_show() {
    fails(
        User.objects.values(User_.age).distinct().orderBy(User_.id.asc()).question(),
        "Distinct rows can only be ordered by what they show, found 'id'. Select it too, or order by"
            + " a selected column. [query.distinct-order]");
    fails(
        User.objects.distinctOn(User_.age).orderBy(User_.id.asc()).question(),
        "The order of a distinctOn has to start with the same 1 column(s). Put them first in"
            + " orderBy(...). [query.distinct-order]");
  }

  @Test
  void an_aggregate_over_no_rows_is_asked_of_no_rows() {
    isSql(
        SelectPlan.aggregate(User.objects.none().question(), List.of(sum(User_.age))),
        "SELECT sum(\"users\".\"age\") FROM \"users\" WHERE FALSE");
    assertThat(User.objects.none().values(count()).question().isNever()).isFalse();
    assertThat(User.objects.none().question().isNever()).isTrue();
  }

  @Test
  void a_condition_on_a_missing_row_of_a_relation_is_two_valued() {
    isSql(
        SelectPlan.count(
            Post.objects.exclude(Post_.editor().age.gt(3).and(Post_.views.gt(1))).question()),
        "SELECT count(*) FROM \"posts\" LEFT JOIN \"users\" AS \"editor\" ON \"posts\".\"editor_id\" ="
            + " \"editor\".\"id\" WHERE (\"editor\".\"age\" > ? AND \"posts\".\"views\" > ?) IS NOT"
            + " TRUE");
  }
}
