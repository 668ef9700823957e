package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.fixture.Country;
import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Document_;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.Tag_;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkCreateTest extends SqliteTest {

  @Test
  void objects_get_their_keys_in_their_order_by_one_statement() {
    List<Tag> tags = tags("c", "a", "b");
    assertThat(sent(() -> Tag.objects.bulkCreate(tags)))
        .containsExactly("INSERT INTO \"tags\" (\"name\") VALUES (?), (?), (?) RETURNING \"id\"");
    assertThat(tags).extracting(tag -> tag.id).containsExactly(1L, 2L, 3L);
    assertThat(Tag.objects.orderBy(Tag_.id.asc()).all())
        .extracting(tag -> tag.name)
        .containsExactly("c", "a", "b");
    assertThat(sent(() -> tags.forEach(Tag::save))).isEmpty();
  }

  @Test
  void nothing_to_create_sends_nothing() {
    assertThat(sent(() -> assertThat(Tag.objects.bulkCreate(List.of())).isEmpty())).isEmpty();
  }

  @Test
  void many_objects_go_in_batches_that_the_database_takes_all_or_none() {
    List<Tag> many = IntStream.range(0, 25_000).mapToObj(i -> tag("t" + i)).toList();
    assertThat(sent(() -> Tag.objects.bulkCreate(many))).hasSize(3);
    assertThat(many.get(24_999).id).isEqualTo(25_000L);
    List<Tag> doubled = new ArrayList<>(tags("new"));
    doubled.addAll(IntStream.range(0, 12_000).mapToObj(i -> tag("n" + i)).toList());
    doubled.add(tag("new"));
    assertThatThrownBy(() -> Tag.objects.bulkCreate(doubled)).isInstanceOf(UniqueViolation.class);
    assertThat(Tag.objects.count()).isEqualTo(25_000);
    assertThat(doubled).allSatisfy(tag -> assertThat(tag.isPersisted()).isFalse());
  }

  @Test
  void objects_that_leave_different_columns_to_the_database_go_apart() {
    Country plain = country("DE");
    Country own = country("JP");
    own.rank = 3;
    Country alike = country("FR");
    assertThat(sent(() -> Country.objects.bulkCreate(List.of(plain, own, alike)))).hasSize(2);
    assertThat(List.of(plain, own, alike)).extracting(c -> c.rank).containsExactly(10, 3, 10);
  }

  @Test
  void created_objects_are_peers() {
    User john = user("john");
    List<Post> posts = new ArrayList<>();
    for (String title : List.of("a", "b", "c")) {
      Post post = new Post();
      post.title = title;
      post.content = "...";
      post.author.setId(john.id);
      posts.add(post);
    }
    Post.objects.bulkCreate(posts);
    assertThat(sent(() -> posts.forEach(post -> post.author.get()))).hasSize(1);
  }

  @Test
  void conflicts_are_ignored_and_it_is_told_which_rows_are_new() {
    tag("b").save();
    List<Tag> tags = tags("a", "b", "c", "a");
    BulkResult<Tag> result = Tag.objects.bulkCreate(tags, OnConflict.ignore());
    assertThat(result.outcomes())
        .containsExactly(Outcome.INSERTED, Outcome.IGNORED, Outcome.INSERTED, Outcome.IGNORED);
    assertThat(result.inserted()).extracting(tag -> tag.name).containsExactly("a", "c");
    assertThat(tags.get(0).id).isEqualTo(Tag.objects.get(Tag_.name.eq("a")).id);
    assertThat(tags.get(2).id).isEqualTo(Tag.objects.get(Tag_.name.eq("c")).id);
    assertThat(tags.get(1).isPersisted()).isFalse();
    assertThat(tags.get(3).isPersisted()).isFalse();
  }

  @Test
  void conflicts_are_updated_as_asked_and_objects_hold_what_the_row_holds() {
    User john = user("john");
    User.objects.update(User_.age.set(50));
    User again = unsaved("john", "new@example.com");
    User jane = unsaved("jane", "jane@example.com");
    BulkResult<User> result =
        User.objects.bulkCreate(
            List.of(jane, again), OnConflict.on(User_.username).update(User_.email));
    assertThat(result.outcomes()).containsExactly(Outcome.INSERTED, Outcome.UPDATED);
    assertThat(again.id).isEqualTo(john.id);
    assertThat(again.age).isEqualTo(50);
    assertThat(User.objects.get(john.id).email).isEqualTo("new@example.com");
    assertThat(sent(again::save)).isEmpty();
  }

  @Test
  void an_upsert_inserts_updates_or_leaves_a_row() {
    OnConflict<User> older =
        OnConflict.on(User_.username)
            .set(User_.age.set(OnConflict.incoming(User_.age)))
            .where(User_.age.lt(OnConflict.incoming(User_.age)));
    assertThat(upsert(20, older)).isEqualTo(Outcome.INSERTED);
    assertThat(upsert(30, older)).isEqualTo(Outcome.UPDATED);
    assertThat(upsert(25, older)).isEqualTo(Outcome.IGNORED);
    assertThat(User.objects.get(User_.username.eq("john")).age).isEqualTo(30);
  }

  private static Outcome upsert(int age, OnConflict<User> onConflict) {
    User user = unsaved("john", "e");
    user.age = age;
    return User.objects.upsert(user, onConflict);
  }

  @Test
  void an_upsert_can_compute_from_both_values() {
    OnConflict<User> sum =
        OnConflict.on(User_.username)
            .set(User_.age.set(User_.age.plus(OnConflict.incoming(User_.age))));
    upsert(20, sum);
    User user = unsaved("john", "e");
    user.age = 5;
    User.objects.upsert(user, sum);
    assertThat(user.age).isEqualTo(25);
  }

  @Test
  void an_update_on_conflict_counts_the_version_up() {
    Document one = document("Invoice", 1);
    one.save();
    Document again = document("Other", 9);
    again.id = one.id;
    Document.objects.upsert(again, OnConflict.on(Document_.id).update(Document_.amount));
    assertThat(again.version).isEqualTo(1);
    assertThat(again.title).isEqualTo("Invoice");
    assertThat(again.total).isEqualByComparingTo("45");
  }

  @Test
  void a_bulk_update_is_one_statement_joined_on_the_key() {
    List<User> users = List.of(user("a"), user("b"));
    users.get(0).age = 1;
    users.get(1).age = 2;
    assertThat(sent(() -> assertThat(User.objects.bulkUpdate(users, User_.age)).isEqualTo(2)))
        .singleElement()
        .asString()
        .startsWith("UPDATE \"users\" SET \"age\" = \"v\".\"age\" FROM (")
        .endsWith("WHERE \"users\".\"id\" = \"v\".\"id\" RETURNING \"users\".\"id\"");
    assertThat(User.objects.orderBy(User_.id.asc()).values(User_.age).all()).containsExactly(1, 2);
    assertThat(sent(() -> users.forEach(User::save))).isEmpty();
  }

  @Test
  void a_bulk_update_answers_the_rows_that_are_there() {
    List<User> users = List.of(user("a"), user("b"));
    User.objects.filter(User_.username.eq("a")).delete();
    users.forEach(user -> user.age = 1);
    assertThat(User.objects.bulkUpdate(users, "age")).isEqualTo(1);
  }

  @Test
  void a_bulk_update_reads_generated_columns_back_and_refuses_stale_objects() {
    Document one = document("One", 1);
    Document two = document("Two", 2);
    Document.objects.bulkCreate(List.of(one, two));
    one.amount = 10;
    two.amount = 20;
    Document.objects.bulkUpdate(List.of(two, one), Document_.amount);
    assertThat(one.total).isEqualByComparingTo("50");
    assertThat(two.total).isEqualByComparingTo("100");
    assertThat(one.version).isEqualTo(1);
    Document other = Document.objects.get(two.id);
    other.amount = 5;
    other.save();
    one.amount = 11;
    two.amount = 21;
    assertThatThrownBy(() -> Document.objects.bulkUpdate(List.of(one, two), Document_.amount))
        .isInstanceOf(StaleObject.class)
        .hasMessageContaining("Document 2");
    assertThat(Document.objects.get(one.id).amount).isEqualTo(10);
    assertThat(one.version).isEqualTo(1);
    one.save();
    assertThat(Document.objects.get(one.id).amount).isEqualTo(11);
  }

  @Test
  void keys_and_generated_columns_are_no_columns_of_a_bulk_update() {
    Document one = document("One", 1);
    one.save();
    assertThatThrownBy(() -> Document.objects.bulkUpdate(List.of(one), Document_.total))
        .hasMessageContaining("[update.unwritable-field]");
  }

  private static Document document(String title, int amount) {
    Document document = new Document();
    document.title = title;
    document.price = new BigDecimal("5.00");
    document.amount = amount;
    return document;
  }

  private static User unsaved(String username, String email) {
    User user = new User();
    user.username = username;
    user.email = email;
    return user;
  }

  private static Country country(String code) {
    Country country = new Country();
    country.code = code;
    country.name = "Country " + code;
    return country;
  }

  private static List<Tag> tags(String... names) {
    return List.of(names).stream().map(BulkCreateTest::tag).toList();
  }

  private static Tag tag(String name) {
    Tag tag = new Tag();
    tag.name = name;
    return tag;
  }
}
