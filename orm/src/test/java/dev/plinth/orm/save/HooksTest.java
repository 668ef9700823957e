package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a registration is there to be closed
class HooksTest extends SqliteTest {
  private final List<String> calls = new ArrayList<>();

  private final class Noting implements SaveListener<Tag>, DeleteListener<Tag> {
    private final String name;

    private Noting(String name) {
      this.name = name;
    }

    @Override
    public void beforeSave(Tag tag) {
      calls.add(name + " before save " + tag.id);
    }

    @Override
    public void afterSave(Tag tag, boolean created) {
      calls.add(name + " after save " + tag.id + " " + created);
    }

    @Override
    public void beforeDelete(Tag tag) {
      calls.add(name + " before delete " + tag.id);
    }

    @Override
    public void afterDelete(Tag tag) {
      calls.add(name + " after delete " + tag.id);
    }
  }

  @Test
  void listeners_hear_of_their_model_in_the_order_they_were_added() {
    Tag tag = new Tag();
    tag.name = "java";
    try (Registration one = Tag.objects.onSave(new Noting("one"));
        Registration two = Tag.objects.onSave(new Noting("two"))) {
      tag.save();
      user("john");
      tag.name = "Java";
      tag.save();
    }
    tag.name = "JAVA";
    tag.save();
    assertThat(calls)
        .containsExactly(
            "one before save null",
            "two before save null",
            "one after save 1 true",
            "two after save 1 true",
            "one before save 1",
            "two before save 1",
            "one after save 1 false",
            "two after save 1 false");
  }

  @Test
  void what_is_changed_before_the_save_is_saved() {
    try (Registration upper =
        Tag.objects.onSave(
            new SaveListener<Tag>() {
              @Override
              public void beforeSave(Tag tag) {
                tag.name = tag.name + "!";
              }
            })) {
      Tag tag = Tag.objects.create(made -> made.name = "java");
      assertThat(Tag.objects.get(tag.id).name).isEqualTo("java!");
    }
  }

  @Test
  void an_error_before_the_save_leaves_nothing_half_done() {
    SaveListener<Tag> failing =
        new SaveListener<>() {
          @Override
          public void beforeSave(Tag tag) {
            user("side effect");
            throw new IllegalStateException("no");
          }
        };
    Tag tag = new Tag();
    tag.name = "java";
    try (Registration registration = Tag.objects.onSave(failing)) {
      assertThatThrownBy(tag::save).isInstanceOf(IllegalStateException.class);
    }
    assertThat(User.objects.count()).isZero();
    assertThat(Tag.objects.count()).isZero();
  }

  @Test
  void an_error_after_the_save_undoes_it() {
    SaveListener<Tag> failing =
        new SaveListener<>() {
          @Override
          public void afterSave(Tag tag, boolean created) {
            throw new IllegalStateException("no");
          }
        };
    Tag tag = new Tag();
    tag.name = "java";
    try (Registration registration = Tag.objects.onSave(failing)) {
      assertThatThrownBy(tag::save).isInstanceOf(IllegalStateException.class);
    }
    assertThat(Tag.objects.count()).isZero();
    assertThat(tag.isPersisted()).isFalse();
    assertThat(tag.id).isNull();
  }

  @Test
  void a_bulk_create_is_heard_of_too() {
    Tag known = Tag.objects.create(made -> made.name = "known");
    try (Registration registration = Tag.objects.onSave(new Noting("it"))) {
      Tag fresh = new Tag();
      fresh.name = "fresh";
      Tag again = new Tag();
      again.name = known.name;
      Tag.objects.bulkCreate(List.of(fresh, again), OnConflict.ignore());
    }
    assertThat(calls)
        .containsExactly("it before save null", "it before save null", "it after save 2 true");
  }

  @Test
  void a_listener_of_a_base_class_hears_of_all_its_models() {
    List<Object> heard = new ArrayList<>();
    SaveListener<Entity> all =
        new SaveListener<>() {
          @Override
          public void afterSave(Entity object, boolean created) {
            heard.add(object);
          }
        };
    try (Registration registration = Manager.of(Entity.class).onSave(all)) {
      User john = user("john");
      Post post = post(john, "Hello");
      assertThat(heard).containsExactly(john, post);
    }
  }

  @Test
  void deletes_by_query_are_heard_of_for_each_object() {
    Tag.objects.bulkCreate(List.of(tag("a"), tag("b")));
    try (Registration registration = Tag.objects.onDelete(new Noting("it"))) {
      assertThat(Tag.objects.delete().total()).isEqualTo(2);
    }
    assertThat(calls)
        .containsExactly(
            "it before delete 1", "it before delete 2", "it after delete 1", "it after delete 2");
  }

  @Test
  void deletes_that_follow_a_cascade_are_heard_of() {
    User john = user("john");
    post(john, "a");
    post(john, "b");
    List<String> heard = new ArrayList<>();
    DeleteListener<Post> listener =
        new DeleteListener<>() {
          @Override
          public void beforeDelete(Post post) {
            heard.add(post.title);
          }
        };
    try (Registration registration = Post.objects.onDelete(listener)) {
      assertThat(john.delete().perModel()).containsEntry("Post", 2L).containsEntry("User", 1L);
    }
    assertThat(heard).containsExactly("a", "b");
    assertThat(User.objects.count()).isZero();
  }

  @Test
  void an_error_before_the_delete_leaves_all_rows() {
    User john = user("john");
    post(john, "a");
    DeleteListener<Post> failing =
        new DeleteListener<>() {
          @Override
          public void beforeDelete(Post post) {
            throw new IllegalStateException("no");
          }
        };
    try (Registration registration = Post.objects.onDelete(failing)) {
      assertThatThrownBy(john::delete).isInstanceOf(IllegalStateException.class);
    }
    assertThat(Post.objects.count()).isEqualTo(1);
    assertThat(john.isPersisted()).isTrue();
  }

  private static Tag tag(String name) {
    Tag tag = new Tag();
    tag.name = name;
    return tag;
  }
}
