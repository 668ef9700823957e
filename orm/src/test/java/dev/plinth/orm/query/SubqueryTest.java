package dev.plinth.orm.query;

import static dev.plinth.orm.query.Aggregates.avg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.dialect.Dialects;
import org.junit.jupiter.api.Test;

class SubqueryTest {

  @Test
  void a_number_is_compared_with_the_one_that_a_query_answers() {
    NumberExpression<User, Double> age = User_.age.asDouble();
    Subquery<Double> mean = User.objects.values(avg(User_.age));
    assertThat(where(age.gt(mean))).contains(" > (SELECT avg(");
    assertThat(where(age.gte(mean))).contains(" >= (SELECT avg(");
    assertThat(where(age.lt(mean))).contains(" < (SELECT avg(");
    assertThat(where(age.lte(mean))).contains(" <= (SELECT avg(");
    assertThat(where(age.eq(mean))).contains(" = (SELECT avg(");
  }

  @Test
  void a_query_of_many_rows_is_no_one_value() {
    assertThatThrownBy(() -> User_.age.gt(User.objects.values(User_.age)))
        .hasMessageContaining("Add limit(1), or use in(...)")
        .hasMessageEndingWith("[query.many-rows]");
  }

  private static String where(Condition<User> condition) {
    Question question = User.objects.filter(condition).question();
    return Dialects.byName("postgresql").compile(SelectPlan.of(question)).text();
  }
}
