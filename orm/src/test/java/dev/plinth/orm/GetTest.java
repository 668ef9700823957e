package dev.plinth.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.orm.query.DoesNotExist;
import org.junit.jupiter.api.Test;

class GetTest extends SqliteTest {

  @Test
  void one_condition_is_a_condition_and_anything_else_a_key() {
    User john = user("john");
    User jane = user("jane");
    assertThat(User.objects.get(User_.username.eq("john"))).isEqualTo(john);
    assertThat(User.objects.get(User_.username.eq("jane"), User_.age.isNull())).isEqualTo(jane);
    assertThat(User.objects.get("username", "jane")).isEqualTo(jane);
    assertThat(User.objects.get(2L)).isEqualTo(jane);
    assertThat(User.objects.filter(User_.username.eq("john")).get()).isEqualTo(john);
  }

  @Test
  void none_is_an_error() {
    assertThatThrownBy(() -> User.objects.get(User_.username.eq("nobody")))
        .isInstanceOf(DoesNotExist.class);
  }
}
