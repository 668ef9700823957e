package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Document_;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateTest extends SqliteTest {

  @Test
  void all_rows_are_updated_in_one_statement_and_counted() {
    user("a");
    user("b");
    assertThat(
            sent(
                () ->
                    assertThat(
                            User.objects
                                .filter(User_.username.eq("a"))
                                .update(User_.age.set(5), User_.email.set("new")))
                        .isEqualTo(1)))
        .containsExactly(
            "UPDATE \"users\" SET \"age\" = ?, \"email\" = ? WHERE \"users\".\"username\" = ?");
  }

  @Test
  void a_condition_over_a_relation_becomes_a_sub_query_on_the_key() {
    post(user("a"), "one");
    post(user("b"), "two");
    assertThat(
            sent(
                () ->
                    Post.objects
                        .filter(Post_.author().username.eq("a"))
                        .update(Post_.views.set(Post_.views.plus(1)))))
        .singleElement()
        .asString()
        .startsWith(
            "UPDATE \"posts\" SET \"views\" = \"posts\".\"views\" + ? WHERE \"posts\".\"id\" IN"
                + " (SELECT ");
    assertThat(Post.objects.orderBy(Post_.title.asc()).values(Post_.views).all())
        .containsExactly(1, 0);
  }

  @Test
  void a_relation_is_set_as_a_whole() {
    User b = user("b");
    post(user("a"), "one");
    Post.objects.update(Post_.author().set(b), Post_.editor().set(b));
    assertThat(Post.objects.get(Post_.title.eq("one")).editor.get()).isEqualTo(b);
  }

  @Test
  void it_works_by_name() {
    user("a");
    assertThat(User.objects.update("age", 5)).isEqualTo(1);
    assertThat(User.objects.update(Map.of("age", 6, "email", "new"))).isEqualTo(1);
    assertThat(User.objects.get(User_.username.eq("a")).age).isEqualTo(6);
  }

  @Test
  void a_version_is_counted_up() {
    assertThat(Updater.plan(Document.objects.question(), List.of(Document_.amount.set(3))).set())
        .extracting(assignment -> assignment.column())
        .containsExactly("amount", "version");
  }

  @Test
  void nothing_to_set_the_same_twice_and_generated_columns_are_errors() {
    assertThatThrownBy(() -> User.objects.update()).hasMessageContaining("[update.nothing]");
    assertThatThrownBy(() -> User.objects.update(User_.age.set(1), User_.age.set(2)))
        .hasMessageContaining("[update.field-twice]");
    assertThatThrownBy(() -> Document.objects.update(Document_.total.set(Document_.price)))
        .hasMessageContaining("[update.generated-field]");
  }

  @Test
  void a_limited_query_is_not_updated() {
    assertThatThrownBy(() -> User.objects.limit(1).update(User_.age.set(1)))
        .hasMessageContaining("[query.after-limit]");
    assertThatThrownBy(() -> User.objects.limit(1).delete())
        .hasMessageContaining("[query.after-limit]");
  }

  @Test
  void a_query_of_nothing_sends_nothing() {
    assertThat(sent(() -> assertThat(User.objects.none().update(User_.age.set(1))).isZero()))
        .isEmpty();
  }
}
