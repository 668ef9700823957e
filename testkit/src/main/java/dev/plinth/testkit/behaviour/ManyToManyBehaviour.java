package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.club;
import static dev.plinth.testkit.behaviour.Sample.membership;
import static dev.plinth.testkit.behaviour.Sample.person;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.Many;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Club;
import dev.plinth.testkit.model.Course;
import dev.plinth.testkit.model.Enrolment;
import dev.plinth.testkit.model.Membership;
import dev.plinth.testkit.model.Person;
import dev.plinth.testkit.model.Student;
import dev.plinth.testkit.model.Tag;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points 23 and 34: what is linked to what. */
abstract class ManyToManyBehaviour extends Behaviour {
  private Book book = new Book();
  private Tag red = new Tag();
  private Tag blue = new Tag();
  private Tag green = new Tag();

  @BeforeEach
  void a_book_and_three_tags() {
    book = book("A", author("Ann"));
    red = tag("red");
    blue = tag("blue");
    green = tag("green");
  }

  private static List<String> tags(Many<Tag> tags) {
    return tags.all().stream().map(tag -> tag.name).sorted().toList();
  }

  private List<String> linked() {
    return tags(Book.objects.get("title", "A").tags);
  }

  private static List<String> people(Many<Person> people) {
    return people.all().stream().map(person -> person.name).sorted().toList();
  }

  private static Person again(Person person) {
    return Person.objects.get("id", person.id);
  }

  @Test
  void add_links_several_in_one_statement() {
    assertQueries(1, () -> book.tags.add(red, blue));
    assertThat(linked()).containsExactly("blue", "red");
  }

  @Test
  void add_is_idempotent() {
    book.tags.add(red);
    book.tags.add(red, blue);
    Book.objects.get("title", "A").tags.add(red, red);
    assertThat(linked()).containsExactly("blue", "red");
    assertThat(book.tags.filter("name", "red").count()).isEqualTo(1);
  }

  @Test
  void remove_unlinks_and_leaves_the_rows() {
    book.tags.add(red, blue);
    book.tags.remove(red);
    assertThat(linked()).containsExactly("blue");
    assertThat(Tag.objects.count()).isEqualTo(3);
  }

  @Test
  void removing_what_is_not_linked_does_nothing() {
    book.tags.add(blue);
    book.tags.remove(red);
    assertThat(linked()).containsExactly("blue");
  }

  @Test
  void clear_unlinks_all() {
    book.tags.add(red, blue);
    book.tags.clear();
    assertThat(linked()).isEmpty();
    assertThat(Tag.objects.count()).isEqualTo(3);
  }

  @Test
  void set_sends_the_smallest_difference() {
    book.tags.add(red, blue);
    var log = sent(() -> book.tags.set(List.of(blue, green)));
    assertThat(linked()).containsExactly("blue", "green");
    assertThat(log.texts()).filteredOn(t -> t.startsWith("INSERT")).hasSize(1);
    assertThat(log.texts()).filteredOn(t -> t.startsWith("DELETE")).hasSize(1);
  }

  @Test
  void set_of_what_is_linked_already_writes_nothing() {
    book.tags.add(red, blue);
    var log = sent(() -> book.tags.set(List.of(blue, red)));
    assertThat(log.texts()).noneMatch(t -> t.startsWith("INSERT") || t.startsWith("DELETE"));
  }

  @Test
  void create_makes_and_links() {
    Tag made = book.tags.create(tag -> tag.name = "new");
    assertThat(made.isPersisted()).isTrue();
    assertThat(linked()).containsExactly("new");
  }

  @Test
  void links_are_made_from_both_sides() {
    red.books.add(book);
    assertThat(linked()).containsExactly("red");
    red.books.remove(book);
    assertThat(linked()).isEmpty();
  }

  @Test
  void a_loaded_view_is_kept_true() {
    Book found = Book.objects.prefetchRelated("tags").get("title", "A");
    found.tags.add(red, blue);
    assertNoQueries(() -> assertThat(tags(found.tags)).containsExactly("blue", "red"));
    found.tags.remove(red);
    assertNoQueries(() -> assertThat(tags(found.tags)).containsExactly("blue"));
    found.tags.set(List.of(green));
    assertNoQueries(() -> assertThat(tags(found.tags)).containsExactly("green"));
    found.tags.clear();
    assertNoQueries(() -> assertThat(tags(found.tags)).isEmpty());
  }

  @Test
  void an_unsaved_object_can_not_be_linked() {
    refused("save.unsaved-reference", () -> book.tags.add(new Tag()), "Tag", "Save");
    refused("relation.unsaved-owner", () -> new Book().tags.add(red), "Book");
    assertThat(linked()).isEmpty();
  }

  @Test
  void deleting_either_side_removes_its_links() {
    book.tags.add(red, blue);
    red.delete();
    assertThat(linked()).containsExactly("blue");
    book.delete();
    assertThat(Tag.objects.count()).isEqualTo(2);
    assertThat(blue.books.count()).isZero();
  }

  @Test
  void a_symmetrical_relation_is_mirrored() {
    Person ann = person("Ann");
    Person bob = person("Bob");
    ann.friends.add(bob);
    assertThat(people(again(ann).friends)).containsExactly("Bob");
    assertThat(people(again(bob).friends)).containsExactly("Ann");
    bob.friends.remove(ann);
    assertThat(people(again(ann).friends)).isEmpty();
    assertThat(people(again(bob).friends)).isEmpty();
  }

  @Test
  void a_symmetrical_relation_stays_mirrored_when_it_is_set_and_cleared() {
    Person ann = person("Ann");
    Person bob = person("Bob");
    Person cid = person("Cid");
    ann.friends.add(bob);
    ann.friends.set(List.of(cid));
    assertThat(people(again(bob).friends)).isEmpty();
    assertThat(people(again(cid).friends)).containsExactly("Ann");
    cid.friends.add(bob);
    cid.friends.clear();
    assertThat(people(again(ann).friends)).isEmpty();
    assertThat(people(again(bob).friends)).isEmpty();
  }

  @Test
  void adding_a_friend_from_both_ends_links_once() {
    Person ann = person("Ann");
    Person bob = person("Bob");
    ann.friends.add(bob);
    bob.friends.add(ann);
    assertThat(ann.friends.filter("name", "Bob").count()).isEqualTo(1);
    assertThat(bob.friends.filter("name", "Ann").count()).isEqualTo(1);
  }

  @Test
  void a_person_may_befriend_itself_once() {
    Person ann = person("Ann");
    ann.friends.add(ann);
    assertThat(people(again(ann).friends)).containsExactly("Ann");
  }

  @Test
  void a_relation_with_itself_that_is_not_symmetrical_has_two_ends() {
    Person ann = person("Ann");
    Person bob = person("Bob");
    ann.follows.add(bob);
    assertThat(people(again(ann).follows)).containsExactly("Bob");
    assertThat(people(again(ann).followers)).isEmpty();
    assertThat(people(again(bob).followers)).containsExactly("Ann");
    bob.followers.remove(ann);
    assertThat(people(again(ann).follows)).isEmpty();
  }

  @Test
  void a_link_model_carries_columns_of_its_own() {
    Author ann = author("Bea");
    Club club = club("Chess");
    membership(club, ann, "chair");
    assertThat(club.members.all()).containsExactly(ann);
    assertThat(Author.objects.get("id", ann.id).clubs.all()).containsExactly(club);
    assertThat(Membership.objects.filter("member", ann).values("role").all())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("role", "chair"));
  }

  @Test
  void linking_by_a_link_model_gives_its_columns_their_defaults() {
    Author ann = author("Bea");
    Club club = club("Chess");
    club.members.add(ann);
    assertThat(Membership.objects.get("club", club).role).isEqualTo("member");
    club.members.remove(ann);
    assertThat(Membership.objects.exists()).isFalse();
  }

  @Test
  void prefetching_reaches_across_a_link_model() {
    Author ann = author("Bea");
    membership(club("Chess"), ann, "chair");
    membership(club("Go"), ann, "guest");
    List<Club> clubs =
        assertQueries(2, () -> Club.objects.prefetchRelated("members").orderBy("name").all());
    assertNoQueries(() -> assertThat(clubs.get(0).members.all()).containsExactly(ann));
  }

  @Test
  void a_link_model_that_is_keyed_by_what_it_links_is_one_row_for_each_pair() {
    Student student = new Student();
    student.name = "Sue";
    student.save();
    Course course = new Course();
    course.title = "Maths";
    course.save();
    student.courses.add(course);
    student.courses.add(course);
    Enrolment enrolment = Enrolment.objects.get("student", student);
    enrolment.grade = 1;
    enrolment.save();
    assertThat(Enrolment.objects.count()).isEqualTo(1);
    assertThat(course.students.all()).containsExactly(student);
    assertThat(Enrolment.objects.get("course", course).grade).isEqualTo(1);
  }

  @Test
  void children_of_a_foreign_key_are_added_and_created_through_their_parent() {
    Author bob = author("Bob");
    bob.books.add(book);
    assertThat(Book.objects.get("title", "A").author.id()).isEqualTo(bob.id);
    Book made = bob.books.create(b -> b.title = "B");
    assertThat(made.author.id()).isEqualTo(bob.id);
    assertThat(bob.books.filter("pages__gte", 0).count()).isEqualTo(2);
  }

  @Test
  void children_that_may_be_without_a_parent_are_removed_from_it() {
    Author bob = author("Bob");
    bob.edited.add(book);
    assertThat(Book.objects.get("title", "A").editor.id()).isEqualTo(bob.id);
    bob.edited.remove(book);
    assertThat(Book.objects.get("title", "A").editor.isNull()).isTrue();
  }

  @Test
  void children_that_need_a_parent_can_not_be_removed_from_it() {
    refused("relation.not-nullable", () -> book.author.get().books.remove(book), "Book.author");
  }
}
