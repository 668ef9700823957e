package dev.plinth.orm.query;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Windows.lag;
import static dev.plinth.orm.query.Windows.nthValue;
import static dev.plinth.orm.query.Windows.orderBy;
import static dev.plinth.orm.query.Windows.partitionBy;
import static dev.plinth.orm.query.Windows.rank;
import static dev.plinth.orm.query.Windows.rowNumber;
import static dev.plinth.sql.Frame.Bound.CURRENT_ROW;
import static dev.plinth.sql.Frame.Bound.preceding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.Select;
import dev.plinth.sql.dialect.Dialects;
import org.junit.jupiter.api.Test;

/**
 * Window functions and the sub-queries that conditions on them need, the same on both databases.
 */
class WindowSqlTest {
  private static final NumberExpression<Post, Long> PLACE =
      rowNumber().over(partitionBy(Post_.author().id).orderBy(Post_.views.desc()));

  private static void isSql(Select select, String sql) {
    assertThat(Dialects.byName("postgresql").compile(select).text()).isEqualTo(sql);
    assertThat(Dialects.byName("sqlite").compile(select).text()).isEqualTo(sql);
  }

  private static void selects(Expression<Post, ?> value, String sql) {
    isSql(
        SelectPlan.of(Post.objects.values(value).question()), "SELECT " + sql + " FROM \"posts\"");
  }

  @Test
  void windows_are_written_where_they_are_selected() {
    selects(
        PLACE,
        "row_number() OVER (PARTITION BY \"posts\".\"author_id\" ORDER BY \"posts\".\"views\" DESC)");
    selects(
        lag(Post_.views, 2, 0).over(orderBy(Post_.id.asc())),
        "lag(\"posts\".\"views\", 2, ?) OVER (ORDER BY \"posts\".\"id\")");
    selects(
        nthValue(Post_.title, 3).over(orderBy(Post_.id.asc())),
        "nth_value(\"posts\".\"title\", 3) OVER (ORDER BY \"posts\".\"id\")");
    selects(
        sum(Post_.views).over(orderBy(Post_.id.asc()).rowsBetween(preceding(2), CURRENT_ROW)),
        "sum(\"posts\".\"views\") OVER (ORDER BY \"posts\".\"id\""
            + " ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)");
    selects(
        count(Post_.views.gt(3)).over(), "count(*) FILTER (WHERE \"posts\".\"views\" > ?) OVER ()");
  }

  @Test
  void a_condition_on_a_window_wraps_the_query() {
    isSql(
        SelectPlan.of(
            Post.objects
                .filter(PLACE.lte(3L), Post_.author().age.gt(18))
                .orderBy(Post_.title.asc())
                .limit(5)
                .values(Post_.title)
                .question()),
        "SELECT \"numbered\".\"c1\" FROM (SELECT \"posts\".\"title\" AS \"c1\", row_number() OVER"
            + " (PARTITION BY \"posts\".\"author_id\" ORDER BY \"posts\".\"views\" DESC) AS \"c2\""
            + " FROM \"posts\" JOIN \"users\" AS \"author\" ON \"posts\".\"author_id\" ="
            + " \"author\".\"id\" WHERE \"author\".\"age\" > ?) AS \"numbered\" WHERE"
            + " \"numbered\".\"c2\" <= ? ORDER BY \"numbered\".\"c1\" LIMIT 5");
  }

  @Test
  void wrapped_rows_are_counted_and_looked_for_by_what_the_condition_needs() {
    String rows =
        "FROM (SELECT row_number() OVER (PARTITION BY \"posts\".\"author_id\" ORDER BY"
            + " \"posts\".\"views\" DESC) AS \"c1\" FROM \"posts\") AS \"numbered\" WHERE"
            + " \"numbered\".\"c1\" = ?";
    Question best = Post.objects.filter(PLACE.eq(1L)).question();
    isSql(SelectPlan.count(best), "SELECT count(*) " + rows);
    isSql(SelectPlan.exists(best), "SELECT 1 " + rows + " LIMIT 1");
  }

  @Test
  void a_condition_on_a_window_of_groups_wraps_the_groups() {
    NumberExpression<Post, Long> place = rank().over(orderBy(sum(Post_.views).desc()));
    isSql(
        SelectPlan.of(
            Post.objects
                .groupBy(Post_.author().id)
                .having(place.eq(1L).and(Aggregates.<Post>count().gt(2L)))
                .select(Post_.author().id, sum(Post_.views))
                .into((author, views) -> author)
                .question()),
        "SELECT \"numbered\".\"c1\", \"numbered\".\"c2\" FROM (SELECT \"posts\".\"author_id\" AS"
            + " \"c1\", sum(\"posts\".\"views\") AS \"c2\", rank() OVER (ORDER BY"
            + " sum(\"posts\".\"views\") DESC) AS \"c3\" FROM \"posts\" GROUP BY"
            + " \"posts\".\"author_id\" HAVING count(*) > ?) AS \"numbered\" WHERE"
            + " \"numbered\".\"c3\" = ?");
  }

  @Test
  void a_window_in_what_is_written_becomes_a_query_of_keys() {
    NumberExpression<User, Long> place = rowNumber().over(orderBy(User_.age.asc()));
    TargetRows rows = TargetRows.of(User.objects.filter(place.gt(3L)).question());
    isSql(
        Select.of().from(rows.table()).where(rows.where()),
        "SELECT  FROM \"users\" WHERE \"users\".\"id\" IN (SELECT \"numbered\".\"c1\" FROM (SELECT"
            + " \"users_2\".\"id\" AS \"c1\", row_number() OVER (ORDER BY \"users_2\".\"age\") AS"
            + " \"c2\" FROM \"users\" AS \"users_2\") AS \"numbered\" WHERE \"numbered\".\"c2\" >"
            + " ?)");
  }
}
