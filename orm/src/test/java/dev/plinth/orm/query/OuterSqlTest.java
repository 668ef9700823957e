package dev.plinth.orm.query;

import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Subqueries.exists;
import static dev.plinth.orm.query.Subqueries.outer;
import static dev.plinth.orm.query.Subqueries.subquery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.Select;
import dev.plinth.sql.dialect.Dialects;
import org.junit.jupiter.api.Test;

/** Sub-queries that look at the row around them, the same on both databases. */
class OuterSqlTest {
  private static void isSql(Select select, String sql) {
    assertThat(Dialects.byName("postgresql").compile(select).text()).isEqualTo(sql);
    assertThat(Dialects.byName("sqlite").compile(select).text()).isEqualTo(sql);
  }

  private static QuerySet<Post> ofUser() {
    return Post.objects.filter(Post_.author().id.eq(outer(User_.id)));
  }

  @Test
  void a_query_that_exists_selects_nothing() {
    isSql(
        SelectPlan.count(User.objects.filter(exists(ofUser().orderBy("title"))).question()),
        "SELECT count(*) FROM \"users\" WHERE EXISTS (SELECT 1 FROM \"posts\" WHERE"
            + " \"posts\".\"author_id\" = \"users\".\"id\")");
    isSql(
        SelectPlan.count(User.objects.exclude(exists(ofUser())).question()),
        "SELECT count(*) FROM \"users\" WHERE NOT EXISTS (SELECT 1 FROM \"posts\" WHERE"
            + " \"posts\".\"author_id\" = \"users\".\"id\")");
  }

  @Test
  void a_value_of_another_query_is_a_scalar() {
    isSql(
        SelectPlan.of(
            User.objects
                .select(User_.username, subquery(ofUser().values(max(Post_.views))))
                .into((name, views) -> name)
                .question()),
        "SELECT \"users\".\"username\", (SELECT max(\"posts\".\"views\") FROM \"posts\" WHERE"
            + " \"posts\".\"author_id\" = \"users\".\"id\") FROM \"users\"");
  }

  @Test
  void a_relation_looks_at_the_row_it_starts_from() {
    isSql(
        SelectPlan.count(
            User.objects
                .filter(User_.posts().any(Post_.title.eq(outer(User_.username))))
                .question()),
        "SELECT count(*) FROM \"users\" WHERE EXISTS (SELECT 1 FROM \"posts\" WHERE"
            + " \"posts\".\"author_id\" = \"users\".\"id\" AND \"posts\".\"title\" ="
            + " \"users\".\"username\")");
  }

  @Test
  void the_row_around_is_joined_as_far_as_it_is_looked_at() {
    isSql(
        SelectPlan.count(
            Post.objects
                .filter(exists(User.objects.filter(User_.age.gt(outer(Post_.author().age)))))
                .question()),
        "SELECT count(*) FROM \"posts\" JOIN \"users\" AS \"author\" ON \"posts\".\"author_id\" ="
            + " \"author\".\"id\" WHERE EXISTS (SELECT 1 FROM \"users\" WHERE \"users\".\"age\" >"
            + " \"author\".\"age\")");
  }
}
