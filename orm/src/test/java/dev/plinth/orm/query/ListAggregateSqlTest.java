package dev.plinth.orm.query;

import static dev.plinth.orm.query.Aggregates.arrayAgg;
import static dev.plinth.orm.query.Aggregates.stringAgg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.dialect.Dialects;
import org.junit.jupiter.api.Test;

/** Many values in one text or list, side by side. */
class ListAggregateSqlTest {
  private static void selects(Expression<User, ?> value, String postgres, String sqlite) {
    var select = SelectPlan.of(User.objects.values(value).question());
    assertThat(Dialects.byName("postgresql").compile(select).text())
        .isEqualTo("SELECT " + postgres + " FROM \"users\"");
    assertThat(Dialects.byName("sqlite").compile(select).text())
        .isEqualTo("SELECT " + sqlite + " FROM \"users\"");
  }

  private static void selects(Expression<User, ?> value, String everywhere) {
    selects(value, everywhere, everywhere);
  }

  @Test
  void texts_are_joined_in_an_order() {
    selects(
        stringAgg(User_.username, ", ")
            .orderBy(User_.age.desc().nullsLast())
            .filter(User_.age.gt(3)),
        "string_agg(\"users\".\"username\", ? ORDER BY \"users\".\"age\" DESC NULLS LAST)"
            + " FILTER (WHERE \"users\".\"age\" > ?)");
  }

  @Test
  void values_are_listed_in_an_order() {
    selects(
        arrayAgg(User_.age).distinct().orderBy(User_.age.asc()),
        "array_agg(DISTINCT \"users\".\"age\" ORDER BY \"users\".\"age\")",
        "nullif(json_group_array(DISTINCT \"users\".\"age\" ORDER BY \"users\".\"age\"), '[]')");
  }

  @Test
  void related_values_are_listed_in_the_order_of_the_relation() {
    selects(
        stringAgg(User_.posts().orderBy(Post_.views.desc()), Post_.title, "/"),
        "(SELECT string_agg(\"posts\".\"title\", ? ORDER BY \"posts\".\"views\" DESC) FROM"
            + " \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\")");
  }
}
