package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Country;
import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Document_;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.User;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollbackTest extends SqliteTest {

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void rolledBack(Runnable work) {
    assertThatThrownBy(
            () ->
                db.transaction(
                    () -> {
                      work.run();
                      throw new Stop();
                    }))
        .isInstanceOf(Stop.class);
  }

  @Test
  void a_new_object_is_new_again_and_can_be_saved_again() {
    User user = new User();
    user.username = "john";
    user.email = "e";
    rolledBack(user::save);
    assertThat(user.isPersisted()).isFalse();
    assertThat(user.id).isNull();
    assertThat(user.createdAt).isNull();
    assertThat(sent(user::save))
        .containsExactly(
            "INSERT INTO \"users\" (\"username\", \"email\", \"age\") VALUES (?, ?, ?)"
                + " RETURNING \"id\", \"created_at\"");
  }

  @Test
  void a_primitive_that_the_database_made_is_left_to_it_again() {
    Country country = new Country();
    country.code = "DE";
    country.name = "Germany";
    rolledBack(country::save);
    assertThat(country.rank).isZero();
    country.save();
    assertThat(country.rank).isEqualTo(10);
  }

  @Test
  void a_changed_object_keeps_its_change_and_writes_it_again() {
    User user = user("john");
    user.age = 31;
    rolledBack(user::save);
    assertThat(user.age).isEqualTo(31);
    assertThat(sent(user::save))
        .containsExactly("UPDATE \"users\" SET \"age\" = ? WHERE \"id\" = ?");
    assertThat(User.objects.get(user.id).age).isEqualTo(31);
  }

  @Test
  void a_version_and_a_generated_column_are_put_back() {
    Document document =
        Document.objects.create(
            made -> {
              made.title = "Invoice";
              made.price = new BigDecimal("5.00");
              made.amount = 2;
            });
    document.amount = 3;
    rolledBack(document::save);
    assertThat(document.version).isZero();
    assertThat(document.total).isEqualByComparingTo("10");
    document.save();
    assertThat(document.version).isEqualTo(1);
    assertThat(document.total).isEqualByComparingTo("15");
  }

  @Test
  void an_assigned_expression_waits_for_the_next_save_again() {
    Post post = post(user("john"), "Hello");
    post.assign(Post_.views.set(Post_.views.plus(1)));
    rolledBack(post::save);
    assertThat(post.views).isZero();
    post.save();
    assertThat(post.views).isEqualTo(1);
  }

  @Test
  void a_deleted_object_has_its_row_again() {
    User user = user("john");
    rolledBack(user::delete);
    assertThat(user.isPersisted()).isTrue();
    assertThat(sent(user::save)).isEmpty();
  }

  @Test
  void a_nested_block_undoes_only_what_was_saved_inside_it() {
    User outer = new User();
    outer.username = "outer";
    outer.email = "e";
    User inner = new User();
    inner.username = "inner";
    inner.email = "e";
    db.transaction(
        () -> {
          outer.save();
          rolledBack(inner::save);
        });
    assertThat(outer.isPersisted()).isTrue();
    assertThat(inner.isPersisted()).isFalse();
    assertThat(User.objects.count()).isEqualTo(1);
  }

  @Test
  void objects_of_a_bulk_create_are_new_again() {
    List<Tag> tags = List.of(tag("a"), tag("b"));
    rolledBack(() -> Tag.objects.bulkCreate(tags));
    assertThat(tags).allSatisfy(tag -> assertThat(tag.id).isNull());
    Tag.objects.bulkCreate(tags);
    assertThat(tags).allSatisfy(tag -> assertThat(tag.id).isNotNull());
  }

  @Test
  void a_bulk_update_is_written_again() {
    Document document =
        Document.objects.create(
            made -> {
              made.title = "Invoice";
              made.price = new BigDecimal("5.00");
              made.amount = 2;
            });
    document.amount = 7;
    rolledBack(() -> Document.objects.bulkUpdate(List.of(document), Document_.amount));
    assertThat(document.version).isZero();
    document.save();
    assertThat(Document.objects.get(document.id).amount).isEqualTo(7);
  }

  @Test
  void what_is_loaded_of_a_relation_is_put_back() {
    Post post = post(user("john"), "Hello");
    Tag java = tag("java");
    java.save();
    assertThat(post.tags.all()).isEmpty();
    rolledBack(() -> post.tags.add(java));
    assertThat(post.tags.all()).isEmpty();
    post.tags.add(java);
    assertThat(post.tags.all()).containsExactly(java);
  }

  private static Tag tag(String name) {
    Tag tag = new Tag();
    tag.name = name;
    return tag;
  }
}
