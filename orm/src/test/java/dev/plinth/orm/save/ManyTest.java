package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Membership;
import dev.plinth.orm.fixture.Membership_;
import dev.plinth.orm.fixture.Person;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.Tag_;
import dev.plinth.orm.fixture.Team;
import dev.plinth.orm.fixture.User;
import dev.plinth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyTest extends SqliteTest {

  @Test
  void adding_links_in_one_statement_and_twice_is_once() {
    Post post = post(user("john"), "Hello");
    Tag a = tag("a");
    Tag b = tag("b");
    assertThat(sent(() -> post.tags.add(a, b)))
        .containsExactly(
            "INSERT INTO \"posts_tags\" (\"post_id\", \"tag_id\") VALUES (?, ?), (?, ?) ON CONFLICT"
                + " DO NOTHING");
    post.tags.add(a);
    assertThat(post.tags.all()).containsExactlyInAnyOrder(a, b);
  }

  @Test
  void set_sends_the_smallest_difference() {
    Post post = post(user("john"), "Hello");
    Tag a = tag("a");
    Tag b = tag("b");
    Tag c = tag("c");
    post.tags.add(a, b);
    assertThat(sent(() -> post.tags.set(List.of(b, c))))
        .containsExactly(
            "SELECT \"tag_id\" FROM \"posts_tags\" WHERE \"post_id\" = ?",
            "DELETE FROM \"posts_tags\" WHERE \"post_id\" = ? AND \"tag_id\" IN (?)",
            "INSERT INTO \"posts_tags\" (\"post_id\", \"tag_id\") VALUES (?, ?) ON CONFLICT DO"
                + " NOTHING");
    assertThat(post.tags.all()).containsExactlyInAnyOrder(b, c);
    assertThat(sent(() -> post.tags.set(List.of(c, b)))).hasSize(1);
  }

  @Test
  void links_that_point_to_nothing_are_left_alone() {
    Team team = Team.objects.create(t -> t.name = "red");
    db.execute(Sql.of("DROP TABLE memberships"));
    db.execute(
        Sql.of(
            "CREATE TABLE memberships (id integer PRIMARY KEY, team_id bigint, person_id bigint,"
                + " role text)"));
    db.execute(Sql.of("INSERT INTO memberships (team_id) VALUES (1)"));
    Membership.objects.create(
        link -> {
          link.team.set(team);
          link.person.set(person("Ann"));
          link.role = "lead";
        });
    team.members.set(List.of());
    assertThat(team.members.count()).isZero();
    assertThat(Membership.objects.count()).isOne();
  }

  @Test
  void remove_and_clear_end_links_and_leave_the_objects() {
    Post post = post(user("john"), "Hello");
    Tag a = tag("a");
    Tag b = tag("b");
    post.tags.add(a, b);
    post.tags.remove(a);
    assertThat(post.tags.all()).containsExactly(b);
    post.tags.clear();
    assertThat(post.tags.all()).isEmpty();
    assertThat(Post.objects.get(post.id).tags.count()).isZero();
    assertThat(Tag.objects.count()).isEqualTo(2);
  }

  @Test
  void the_other_side_works_alike_and_both_views_stay_true() {
    Post post = post(user("john"), "Hello");
    Tag a = tag("a");
    assertThat(a.posts.all()).isEmpty();
    assertThat(post.tags.all()).isEmpty();
    a.posts.add(post);
    assertThat(sent(() -> assertThat(post.tags.all()).containsExactly(a))).isEmpty();
    assertThat(sent(() -> assertThat(a.posts.all()).containsExactly(post))).isEmpty();
    post.tags.remove(a);
    assertThat(sent(() -> assertThat(a.posts.all()).isEmpty())).isEmpty();
    assertThat(Tag.objects.get(a.id).posts.exists()).isFalse();
  }

  @Test
  void create_saves_and_links() {
    Post post = post(user("john"), "Hello");
    Tag made = post.tags.create(tag -> tag.name = "new");
    assertThat(Post.objects.get(post.id).tags.all()).containsExactly(made);
  }

  @Test
  void a_symmetrical_relation_stays_mirrored() {
    Person ada = person("Ada");
    Person bob = person("Bob");
    Person cyd = person("Cyd");
    assertThat(bob.friends.all()).isEmpty();
    ada.friends.add(bob, cyd);
    assertThat(bob.friends.all()).containsExactly(ada);
    assertThat(Person.objects.get(cyd.id).friends.all()).containsExactly(ada);
    bob.friends.remove(ada);
    assertThat(Person.objects.get(ada.id).friends.all()).containsExactly(cyd);
    ada.friends.set(List.of(bob));
    assertThat(Person.objects.get(cyd.id).friends.all()).isEmpty();
    assertThat(Person.objects.get(bob.id).friends.all()).containsExactly(ada);
    bob.friends.clear();
    assertThat(Person.objects.get(ada.id).friends.all()).isEmpty();
  }

  @Test
  void a_link_model_with_values_of_its_own_is_filled_in() {
    Team team = Team.objects.create(made -> made.name = "Red");
    Person ada = person("Ada");
    assertThatThrownBy(() -> team.members.add(ada))
        .hasMessageContaining("A link of Membership needs values of its own")
        .hasMessageContaining("Membership.class, link -> ...")
        .hasMessageEndingWith("[relation.link-needs-values]");
    team.members.add(ada, Membership.class, link -> link.role = "lead");
    team.members.add(ada, Membership.class, link -> link.role = "twice");
    assertThat(Membership.objects.values(Membership_.role).all()).containsExactly("lead");
    assertThat(team.members.all()).containsExactly(ada);
    assertThat(ada.teams.all()).containsExactly(team);
    team.members.remove(ada);
    assertThat(Membership.objects.count()).isZero();
  }

  @Test
  void the_other_side_of_a_link_model_works_alike() {
    Team team = Team.objects.create(made -> made.name = "Red");
    Person ada = person("Ada");
    ada.teams.add(team, Membership.class, link -> link.role = "lead");
    assertThat(team.members.all()).containsExactly(ada);
    ada.teams.clear();
    assertThat(Team.objects.get(team.id).members.exists()).isFalse();
  }

  @Test
  void adding_to_the_reverse_of_a_foreign_key_points_the_children_here() {
    User john = user("john");
    User jane = user("jane");
    Post post = post(john, "Hello");
    assertThat(john.posts.all()).containsExactly(post);
    assertThat(jane.posts.all()).isEmpty();
    assertThat(sent(() -> jane.posts.add(post)))
        .containsExactly("UPDATE \"posts\" SET \"author_id\" = ? WHERE \"id\" IN (?)");
    assertThat(post.author.get()).isSameAs(jane);
    assertThat(jane.posts.all()).containsExactly(post);
    assertThat(Post.objects.get(post.id).author.id()).isEqualTo(jane.id);
    assertThat(sent(post::save)).isEmpty();
  }

  @Test
  void a_child_that_is_loaded_with_its_owner_leaves_that_owner_s_view() {
    User john = user("john");
    User jane = user("jane");
    post(john, "Hello");
    Post post = john.posts.all().get(0);
    jane.posts.add(post);
    assertThat(sent(() -> assertThat(john.posts.all()).isEmpty())).isEmpty();
  }

  @Test
  void children_leave_where_their_key_takes_null() {
    User john = user("john");
    User jane = user("jane");
    Post one = post(jane, "one");
    Post two = post(jane, "two");
    john.edited.add(one, two);
    assertThat(john.edited.all()).containsExactly(one, two);
    assertThat(sent(() -> john.edited.remove(one)))
        .containsExactly(
            "UPDATE \"posts\" SET \"editor_id\" = ? WHERE \"id\" IN (?) AND \"editor_id\" = ?");
    assertThat(one.editor.isNull()).isTrue();
    assertThat(sent(one::save)).isEmpty();
    Post loaded = john.edited.all().get(0);
    john.edited.clear();
    assertThat(loaded.editor.isNull()).isTrue();
    assertThat(Post.objects.get(two.id).editor.isNull()).isTrue();
    assertThat(john.edited.all()).isEmpty();
  }

  @Test
  void children_whose_key_takes_no_null_stay() {
    User john = user("john");
    Post post = post(john, "Hello");
    String sentence =
        "Post.author always points to a User, so its objects can't be taken out. Delete them, or"
            + " add them to another User. [relation.not-nullable]";
    assertThatThrownBy(() -> john.posts.remove(post)).hasMessage(sentence);
    assertThatThrownBy(john.posts::clear).hasMessage(sentence);
    assertThatThrownBy(() -> john.posts.set(List.of())).hasMessage(sentence);
  }

  @Test
  void create_makes_a_child_that_points_here() {
    User john = user("john");
    assertThat(john.posts.all()).isEmpty();
    Post made =
        john.posts.create(
            post -> {
              post.title = "Hello";
              post.content = "...";
            });
    assertThat(made.author.get()).isSameAs(john);
    assertThat(john.posts.all()).containsExactly(made);
  }

  @Test
  void what_is_obtained_or_created_in_bulk_is_related() {
    User john = user("john");
    Post post = post(john, "Hello");
    Tag java = tag("java");
    assertThat(post.tags.getOrCreate(tag -> {}, Tag_.name.set("java")).created()).isFalse();
    assertThat(post.tags.getOrCreate(tag -> {}, Tag_.name.set("jvm")).created()).isTrue();
    assertThat(post.tags.values(Tag_.name).all()).containsExactlyInAnyOrder("java", "jvm");
    Post bulk = new Post();
    bulk.title = "Bulk";
    bulk.content = "...";
    john.posts.bulkCreate(List.of(bulk));
    assertThat(bulk.author.id()).isEqualTo(john.id);
    Obtained<Post> obtained =
        john.posts.getOrCreate(made -> made.content = "...", Post_.title.set("New"));
    assertThat(obtained.object().author.get()).isSameAs(john);
    assertThat(java.posts.all()).containsExactly(post);
  }

  @Test
  void delete_deletes_the_related_objects_themselves() {
    User john = user("john");
    post(john, "Hello");
    assertThat(john.posts.all()).hasSize(1);
    assertThat(john.posts.delete().total()).isEqualTo(1);
    assertThat(john.posts.all()).isEmpty();
    assertThat(Post.objects.exists()).isFalse();
  }

  @Test
  void both_sides_have_to_be_saved() {
    Tag tag = tag("a");
    assertThatThrownBy(() -> new Post().tags.add(tag))
        .hasMessage(
            "This Post is not saved, so Post.tags has nothing to hold on to. Save it first."
                + " [relation.unsaved-owner]");
    Post post = post(user("john"), "Hello");
    assertThatThrownBy(() -> post.tags.add(new Tag()))
        .hasMessageEndingWith("[save.unsaved-reference]");
  }

  private static Tag tag(String name) {
    return Tag.objects.create(tag -> tag.name = name);
  }
}
