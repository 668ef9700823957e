package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.fixture.Country;
import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Document_;
import dev.plinth.orm.fixture.Person;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.Profile;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.orm.query.DoesNotExist;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SaveTest extends SqliteTest {

  @Test
  void a_new_object_is_inserted_in_one_statement_and_gets_what_the_database_made() {
    User user = new User();
    user.username = "john";
    user.email = "john@example.com";
    assertThat(sent(user::save))
        .containsExactly(
            "INSERT INTO \"users\" (\"username\", \"email\", \"age\") VALUES (?, ?, ?)"
                + " RETURNING \"id\", \"created_at\"");
    assertThat(user.id).isEqualTo(1L);
    assertThat(user.createdAt).isNotNull();
    assertThat(user.isPersisted()).isTrue();
  }

  @Test
  void a_saved_object_updates_its_changed_columns_only() {
    User user = user("john");
    user.age = 31;
    assertThat(sent(user::save))
        .containsExactly("UPDATE \"users\" SET \"age\" = ? WHERE \"id\" = ?");
    assertThat(User.objects.get(user.id).age).isEqualTo(31);
  }

  @Test
  void an_unchanged_object_sends_nothing() {
    User user = user("john");
    assertThat(sent(user::save)).isEmpty();
    user.age = 31;
    user.age = null;
    assertThat(sent(user::save)).isEmpty();
    User loaded = User.objects.get(user.id);
    assertThat(sent(loaded::save)).isEmpty();
  }

  @Test
  void a_field_that_was_left_out_is_written_only_where_it_was_given() {
    long id = user("john").id;
    User some = User.objects.only(User_.username).get(id);
    some.username = "jane";
    assertThat(sent(some::save))
        .containsExactly("UPDATE \"users\" SET \"username\" = ? WHERE \"id\" = ?");
    some.email = "jane@example.com";
    assertThat(sent(some::save))
        .containsExactly("UPDATE \"users\" SET \"email\" = ? WHERE \"id\" = ?");
  }

  @Test
  void defaults_of_the_database_count_where_nothing_was_set() {
    Country plain = new Country();
    plain.code = "DE";
    plain.name = "Germany";
    plain.save();
    assertThat(plain.region).isEqualTo("Europe");
    assertThat(plain.rank).isEqualTo(10);

    Country own = new Country();
    own.code = "JP";
    own.name = "Japan";
    own.region = "Asia";
    own.rank = 3;
    assertThat(sent(own::save))
        .containsExactly(
            "INSERT INTO \"countries\" (\"code\", \"name\", \"region\", \"rank\") VALUES (?, ?, ?, ?)");
    assertThat(Country.objects.get("JP").rank).isEqualTo(3);
  }

  @Test
  void a_key_of_ones_own_is_inserted_once_and_met_by_a_unique_violation_the_second_time() {
    country("DE").save();
    assertThatThrownBy(() -> country("DE").save()).isInstanceOf(UniqueViolation.class);
    Country found = Country.objects.get("DE");
    found.name = "Deutschland";
    assertThat(sent(found::save))
        .containsExactly("UPDATE \"countries\" SET \"name\" = ? WHERE \"code\" = ?");
  }

  @Test
  void insert_and_update_force_one_or_the_other() {
    User user = user("john");
    assertThatThrownBy(user::insert).isInstanceOf(UniqueViolation.class);
    Country unloaded = country("DE");
    unloaded.insert();
    Country again = country("DE");
    again.name = "Deutschland";
    assertThat(sent(again::update))
        .containsExactly("UPDATE \"countries\" SET \"name\" = ? WHERE \"code\" = ?");
    assertThat(Country.objects.get("DE").name).isEqualTo("Deutschland");
    assertThat(again.isPersisted()).isTrue();
  }

  @Test
  void updating_a_row_that_is_gone_is_an_error() {
    User user = user("john");
    User.objects.delete();
    user.age = 31;
    assertThatThrownBy(user::save)
        .isInstanceOf(DoesNotExist.class)
        .hasMessage(
            "User 1 has no row any more: it was deleted since it was read. insert() would make a"
                + " new one. [query.does-not-exist]");
    assertThatThrownBy(() -> country("XX").update()).isInstanceOf(DoesNotExist.class);
  }

  @Test
  void a_changed_key_is_an_error() {
    User user = user("john");
    user.id = 7L;
    assertThatThrownBy(user::save)
        .hasMessage(
            "The key 'id' of a saved User was changed, so saving would write to another row. Set"
                + " it back, or insert() the object as a copy. [save.key-changed]");
  }

  @Test
  void a_generated_column_is_read_back_and_never_written() {
    Document document = document();
    assertThat(document.total).isEqualByComparingTo("10.00");
    document.amount = 3;
    assertThat(sent(document::save))
        .containsExactly(
            "UPDATE \"documents\" SET \"amount\" = ?, \"version\" = ? WHERE \"id\" = ? AND"
                + " \"version\" = ? RETURNING \"total\"");
    assertThat(document.total).isEqualByComparingTo("15.00");
  }

  @Test
  void a_version_is_counted_up_and_a_stale_object_is_refused() {
    Document document = document();
    Document other = Document.objects.get(document.id);
    document.amount = 3;
    document.save();
    assertThat(document.version).isEqualTo(1);
    other.amount = 4;
    assertThatThrownBy(other::save)
        .isInstanceOf(StaleObject.class)
        .hasMessageContaining("Document 1 was changed by somebody else")
        .hasMessageEndingWith("[save.stale-object]");
    other.refresh();
    other.amount = 4;
    other.save();
    assertThat(Document.objects.get(document.id).version).isEqualTo(2);
  }

  @Test
  void a_versioned_row_that_is_gone_does_not_exist() {
    Document document = document();
    Document.objects.delete();
    document.amount = 3;
    assertThatThrownBy(document::save).isInstanceOf(DoesNotExist.class);
  }

  @Test
  void a_version_that_was_left_out_is_counted_by_the_database() {
    long id = document().id;
    Document some = Document.objects.only(Document_.amount).get(id);
    some.amount = 5;
    assertThat(sent(some::save))
        .containsExactly(
            "UPDATE \"documents\" SET \"amount\" = ?, \"version\" = \"version\" + 1 WHERE \"id\" ="
                + " ? RETURNING \"total\", \"version\"");
    assertThat(some.version).isEqualTo(1);
  }

  @Test
  void an_assigned_expression_is_computed_by_the_database_and_read_back() {
    Post post = post(user("john"), "Hello");
    Post.objects.update(Post_.views.set(41));
    post.assign(Post_.views.set(Post_.views.plus(1)));
    assertThat(sent(post::save))
        .containsExactly(
            "UPDATE \"posts\" SET \"views\" = \"posts\".\"views\" + ? WHERE \"id\" = ? RETURNING"
                + " \"views\"");
    assertThat(post.views).isEqualTo(42);
    assertThat(sent(post::save)).isEmpty();
  }

  @Test
  void a_new_row_has_nothing_to_compute_from() {
    User user = new User();
    user.username = "john";
    user.email = "e";
    user.assign(User_.age.set(User_.age.plus(1)));
    assertThatThrownBy(user::save).hasMessageContaining("[save.expression-of-new-row]");
    user.assign(User_.age.set(5));
    user.save();
    assertThat(user.age).isEqualTo(5);
  }

  @Test
  void a_reference_to_an_unsaved_object_is_an_error_before_any_sql() {
    Post post = new Post();
    post.title = "Hello";
    post.content = "...";
    post.author.set(new User());
    assertThat(
            sent(
                () ->
                    assertThatThrownBy(post::save)
                        .hasMessage(
                            "Post.author points to a User that is not saved. Save that User first."
                                + " [save.unsaved-reference]")))
        .isEmpty();
    post.author.set(user("john"));
    post.save();
    assertThat(post.author.id()).isEqualTo(1L);
  }

  @Test
  void an_object_saved_after_it_was_referred_to_lends_its_key() {
    User user = new User();
    Post post = new Post();
    post.title = "Hello";
    post.content = "...";
    post.author.set(user);
    user.username = "john";
    user.email = "e";
    user.save();
    post.save();
    assertThat(Post.objects.get(post.id).author.get()).isEqualTo(user);
  }

  @Test
  void a_reference_is_changed_by_its_key_alone() {
    Post post = post(user("john"), "Hello");
    User jane = user("jane");
    post.author.set(jane);
    assertThat(sent(post::save))
        .containsExactly("UPDATE \"posts\" SET \"author_id\" = ? WHERE \"id\" = ?");
    assertThat(Post.objects.get(post.id).author.id()).isEqualTo(jane.id);
  }

  @Test
  void refresh_reads_the_row_again() {
    User user = user("john");
    User.objects.update(User_.age.set(40), User_.email.set("new@example.com"));
    user.age = 1;
    user.email = "unsaved";
    user.refresh(User_.age);
    assertThat(user.age).isEqualTo(40);
    assertThat(user.email).isEqualTo("unsaved");
    user.refresh();
    assertThat(user.email).isEqualTo("new@example.com");
    assertThat(sent(user::save)).isEmpty();
    User.objects.delete();
    assertThatThrownBy(user::refresh).isInstanceOf(DoesNotExist.class);
  }

  @Test
  void refresh_forgets_related_objects() {
    User user = user("john");
    assertThat(user.posts.all()).isEmpty();
    post(user, "Hello");
    assertThat(user.posts.all()).isEmpty();
    user.refresh();
    assertThat(user.posts.all()).hasSize(1);
  }

  @Test
  void a_nullable_reference_to_itself_can_be_saved_in_two_steps() {
    Person person = person("Ada");
    person.boss.set(person);
    person.save();
    assertThat(Person.objects.get(person.id).boss.id()).isEqualTo(person.id);
  }

  @Test
  void the_reverse_end_of_a_one_to_one_points_the_other_object_here() {
    User john = user("john");
    Profile profile = new Profile();
    profile.bio = "...";
    john.profile.set(profile);
    assertThat(profile.user.get()).isSameAs(john);
    profile.save();
    assertThat(User.objects.get(john.id).profile.get()).isEqualTo(profile);
    Profile other = new Profile();
    other.user.set(john);
    assertThat(john.profile.get()).isSameAs(other);
  }

  @Test
  void a_missing_reference_is_told_by_the_relation_s_name() {
    Post post = new Post();
    post.title = "Hello";
    post.content = "...";
    assertThatThrownBy(post::save)
        .hasMessage(
            "Post can't be saved: author is null but the column takes none [validation.null]."
                + " [validation.failed]");
  }

  @Test
  void a_reference_that_is_not_written_may_be_gone() {
    Post post = post(user("john"), "Hello");
    User jane = user("jane");
    post.editor.set(jane);
    post.save();
    jane.delete();
    post.title = "Bye";
    post.save();
    assertThat(Post.objects.get(post.id).title).isEqualTo("Bye");
  }

  private static Country country(String code) {
    Country country = new Country();
    country.code = code;
    country.name = "Country " + code;
    return country;
  }

  private static Document document() {
    return Document.objects.create(
        document -> {
          document.title = "Invoice";
          document.price = new BigDecimal("5.00");
          document.amount = 2;
        });
  }
}
