package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.fixture.Membership;
import dev.plinth.orm.fixture.Membership_;
import dev.plinth.orm.fixture.Person;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.Team;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.orm.query.MultipleObjects;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObtainingTest extends SqliteTest {

  @Test
  void an_object_is_created_once_and_found_after_that() {
    Obtained<User> first = john("first");
    assertThat(first.created()).isTrue();
    assertThat(first.object().id).isNotNull();
    Obtained<User> second = john("second");
    assertThat(second.created()).isFalse();
    assertThat(second.object().email).isEqualTo("first");
    assertThat(second.object()).isEqualTo(first.object());
  }

  private static Obtained<User> john(String email) {
    return User.objects.getOrCreate(user -> user.email = email, User_.username.set("john"));
  }

  @Test
  void it_works_by_name() {
    Obtained<User> first =
        User.objects.getOrCreate(Map.of("username", "john"), Map.of("email", "e", "age", 5));
    assertThat(first.created()).isTrue();
    assertThat(first.object().age).isEqualTo(5);
    Obtained<User> second =
        User.objects.updateOrCreate(Map.of("username", "john"), Map.of("age", 6));
    assertThat(second.created()).isFalse();
    assertThat(User.objects.get(first.object().id).age).isEqualTo(6);
  }

  @Test
  void relations_are_values_too() {
    Team team = Team.objects.create(made -> made.name = "Red");
    Person ada = person("Ada");
    Obtained<Membership> first =
        Membership.objects.getOrCreate(
            link -> link.role = "lead",
            Membership_.team().set(team),
            Membership_.person().set(ada));
    assertThat(first.created()).isTrue();
    Obtained<Membership> second =
        Membership.objects.updateOrCreate(
            link -> link.role = "member",
            Membership_.team().set(team),
            Membership_.person().set(ada));
    assertThat(second.created()).isFalse();
    assertThat(Membership.objects.get(first.object().id).role).isEqualTo("member");
  }

  @Test
  void a_null_is_found_by_is_null() {
    user("john");
    Obtained<User> found =
        User.objects.getOrCreate(
            user -> {}, User_.username.set("john"), User_.age.set((Integer) null));
    assertThat(found.created()).isFalse();
  }

  @Test
  void several_objects_are_an_error() {
    user("a");
    user("b");
    assertThatThrownBy(() -> User.objects.getOrCreate(user -> {}, User_.age.set((Integer) null)))
        .isInstanceOf(MultipleObjects.class);
  }

  @Test
  void another_unique_key_in_the_way_is_the_database_s_own_error() {
    user("john");
    assertThatThrownBy(
            () ->
                User.objects.getOrCreate(
                    user -> user.username = "john", User_.email.set("other@example.com")))
        .isInstanceOf(UniqueViolation.class);
  }

  @Test
  void nothing_to_find_it_by_is_an_error() {
    assertThatThrownBy(() -> User.objects.getOrCreate(user -> {}))
        .hasMessageContaining("[save.no-values]");
  }
}
