package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Cell;
import dev.plinth.orm.fixture.Person;
import dev.plinth.orm.fixture.Person_;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeleteTest extends SqliteTest {

  @Test
  void a_delete_is_one_statement_and_the_database_follows_what_points_to_the_row() {
    User john = user("john");
    User jane = user("jane");
    Post post = post(john, "Hello");
    Post edited = post(jane, "World");
    edited.editor.set(john);
    edited.save();
    assertThat(sent(() -> assertThat(john.delete()).isEqualTo(new Deleted(1, Map.of("User", 1L)))))
        .containsExactly("DELETE FROM \"users\" WHERE \"id\" = ?");
    assertThat(Post.objects.all()).containsExactly(edited);
    assertThat(Post.objects.get(edited.id).editor.isNull()).isTrue();
    assertThat(john.isPersisted()).isFalse();
    assertThat(post.isPersisted()).isTrue();
  }

  @Test
  void an_unsaved_object_has_nothing_to_delete() {
    assertThatThrownBy(() -> new User().delete())
        .hasMessage("This User is not saved, so there is nothing to delete. [delete.unsaved]");
  }

  @Test
  void a_deleted_object_is_inserted_again_with_its_key() {
    User john = user("john");
    Long id = john.id;
    john.delete();
    john.save();
    assertThat(john.id).isEqualTo(id);
    assertThat(User.objects.get(id).username).isEqualTo("john");
  }

  @Test
  void a_query_deletes_its_rows_in_one_statement() {
    post(user("john"), "a");
    post(user("jane"), "b");
    assertThat(
            sent(
                () ->
                    assertThat(
                            Post.objects
                                .filter(Post_.author().username.eq("john"))
                                .delete()
                                .total())
                        .isEqualTo(1)))
        .singleElement()
        .asString()
        .startsWith("DELETE FROM \"posts\" WHERE \"posts\".\"id\" IN (SELECT ");
    assertThat(Post.objects.values(Post_.title).all()).containsExactly("b");
  }

  @Test
  void a_query_of_nothing_sends_nothing() {
    assertThat(
            sent(
                () ->
                    assertThat(User.objects.filter(User_.id.in(List.of())).delete())
                        .isEqualTo(new Deleted(0, Map.of()))))
        .isEmpty();
  }

  @Test
  void protected_objects_are_named_and_nothing_is_deleted() {
    Person ada = person("Ada");
    for (String name : List.of("a", "b")) {
      Person.objects.create(
          person -> {
            person.name = name;
            person.boss.set(ada);
          });
    }
    assertThatThrownBy(ada::delete)
        .isInstanceOfSatisfying(
            DeleteProtected.class,
            error -> assertThat(error.counts()).isEqualTo(Map.of("Person.boss", 2L)))
        .hasMessage(
            "Can't delete Person: protected by 2 Person by Person.boss (2, 3). Delete those first,"
                + " or point them elsewhere. [delete.protected]");
    assertThat(Person.objects.count()).isEqualTo(3);
    assertThat(ada.isPersisted()).isTrue();
  }

  @Test
  void what_goes_along_protects_nothing() {
    Person ada = person("Ada");
    Person.objects.create(
        person -> {
          person.name = "Bob";
          person.boss.set(ada);
        });
    assertThat(Person.objects.delete()).isEqualTo(new Deleted(2, Map.of("Person", 2L)));
    assertThat(Person.objects.filter(Person_.name.eq("Ada")).exists()).isFalse();
  }

  @Test
  void a_composite_key_is_deleted_by_all_its_parts() {
    for (int place = 1; place <= 2; place++) {
      int at = place;
      Cell.objects.create(
          cell -> {
            cell.line = 1;
            cell.place = at;
          });
    }
    Cell.objects.get(List.of(1, 2)).delete();
    assertThat(Cell.objects.all()).extracting(cell -> cell.place).containsExactly(1);
  }
}
