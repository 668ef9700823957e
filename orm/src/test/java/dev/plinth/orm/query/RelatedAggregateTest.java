package dev.plinth.orm.query;

import static dev.plinth.orm.query.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedAggregateTest {

  @Test
  void an_aggregate_that_is_selected_and_ordered_by_is_computed_once() {
    Question busiest =
        User.objects
            .select(User_.username, count(User_.posts()))
            .into((name, posts) -> name)
            .orderBy(count(User_.posts()).desc())
            .question();
    for (Dialect dialect : Dialects.all()) {
      String sql = dialect.compile(SelectPlan.of(busiest)).text();
      assertThat(sql).containsOnlyOnce("SELECT count(*)").contains("ORDER BY 2 DESC");
    }
  }

  @Test
  void the_first_of_each_parent_are_numbered_by_each_key_once() {
    Prefetch newest = User_.posts().orderBy(Post_.id.desc()).limit(3).prefetch();
    for (Dialect dialect : Dialects.all()) {
      String sql = dialect.compile(RelatedPlan.of(newest, List.of(List.of(1L)))).text();
      assertThat(sql).contains("ORDER BY \"posts\".\"id\" DESC)");
    }
  }
}
