package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Cell;
import dev.plinth.orm.fixture.Cell_;
import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Note;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.Sample;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Orders, paths, aggregates, columns, keys and assignments by name. */
class NamedTest {
  private static final ModelMeta<User> USER = ModelMeta.of(User.class);
  private static final ModelMeta<Post> POST = ModelMeta.of(Post.class);
  private static final ModelMeta<Note> NOTE = ModelMeta.of(Note.class);
  private static final ModelMeta<Cell> CELL = ModelMeta.of(Cell.class);
  private static final ModelMeta<Sample> SAMPLE = ModelMeta.of(Sample.class);
  private static final ModelMeta<Document> DOCUMENT = ModelMeta.of(Document.class);

  private static void fails(ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).hasMessage(sentence);
  }

  @Test
  void an_order_by_name_is_the_typed_one() {
    assertThat(Lookups.order(USER, "-created_at")).isEqualTo(User_.createdAt.desc());
    assertThat(Lookups.order(POST, "author__username")).isEqualTo(Post_.author().username.asc());
    assertThat(Lookups.order(POST, "author")).isEqualTo(Post_.author().id.asc());
    assertThat(Lookups.order(USER, "-created_at__year")).isEqualTo(User_.createdAt.year().desc());
    assertThat(Lookups.order(USER, "pk")).isEqualTo(User_.id.asc());
  }

  @Test
  void an_order_across_many_names_an_aggregate() {
    fails(
        () -> Lookups.order(USER, "-posts__views"),
        "Can't order User by 'posts__views': there may be many Post for one row. Order by an"
            + " aggregate of them, as in orderBy(count(User_.posts()).desc())."
            + " [query.order-across-many]");
  }

  @Test
  void an_order_has_a_column() {
    fails(
        () -> Lookups.order(USER, "?"),
        "Random order is not offered, for it sorts the whole table. Order by a column."
            + " [query.random-order]");
    fails(
        () -> Lookups.order(USER, "age__gte"),
        "'age__gte' ends with the lookup 'gte', which only filters take. Name the column itself: age."
            + " [query.unknown-lookup]");
    fails(
        () -> Lookups.order(NOTE, "cell"),
        "'cell' of Note needs one column, and the key of Cell has 2: line, place. Name one of them."
            + " [query.composite-key]");
  }

  @Test
  void a_column_by_name_is_the_typed_one() {
    assertThat(Lookups.expression(POST, "author__created_at")).isEqualTo(Post_.author().createdAt);
    assertThat(Lookups.expression(POST, "author__createdAt__month"))
        .isEqualTo(Post_.author().createdAt.month());
    fails(
        () -> Lookups.expression(USER, "posts__views"),
        "'posts__views' of User may be many values, one for each Post. Aggregate over the relation,"
            + " as in count(User_.posts()). [query.to-many]");
    fails(
        () -> Lookups.expression(POST, "author__isnull"),
        "No lookup 'isnull' for Post.author, which is a User. Lookups: exact, in, isnull, ne. Name a"
            + " column to compare it: author__id__isnull. [query.unknown-lookup]");
  }

  @Test
  void to_one_relations_are_joined_by_name() {
    assertThat(Lookups.hops(POST, "author__profile")).isEqualTo(Post_.author().profile().hops());
    fails(
        () -> Lookups.hops(USER, "posts"),
        "User.posts leads to many Post, which no join loads along. Use prefetchRelated(\"posts\")."
            + " [query.to-many]");
    fails(
        () -> Lookups.hops(POST, "title"),
        "'title' of Post is no relation, so 'title' leads nowhere. Relations: author, editor, tags."
            + " [query.not-a-relation]");
    fails(
        () -> Lookups.hops(POST, "auhtor"),
        "No field 'auhtor' on Post. Did you mean 'author'? Fields: author, authorId, content, editor,"
            + " editorId, id, tags, title, views. [query.unknown-field]");
  }

  @Test
  void relations_are_prefetched_by_name() {
    assertThat(Lookups.prefetch(USER, "posts")).isEqualTo(User_.posts().prefetch());
    assertThat(Lookups.prefetch(USER, "posts__tags"))
        .isEqualTo(User_.posts().prefetchRelated(Post_.tags()).prefetch());
    fails(
        () -> Lookups.prefetch(USER, "posts__title"),
        "'title' of Post is no relation, so 'posts__title' leads nowhere. Relations: author, editor,"
            + " tags. [query.not-a-relation]");
  }

  @Test
  void aggregates_are_known_in_any_case() {
    assertThat(Lookups.aggregate(USER, "age", "avg")).isEqualTo(Aggregates.avg(User_.age));
    assertThat(Lookups.aggregate(USER, "created_at", "MAX"))
        .isEqualTo(Aggregates.max(User_.createdAt));
    assertThat(Lookups.aggregate(USER, "*", "Count")).isEqualTo(Aggregates.count());
    assertThat(Lookups.aggregate(POST, "author__age", "STDDEV"))
        .isEqualTo(Aggregates.stddev(Post_.author().age));
    assertThat(Lookups.aggregate(POST, "editor", "COUNT"))
        .isEqualTo(Aggregates.count(Post_.editor().id));
    assertThat(Lookups.aggregate(USER, "age", "SUM").type().javaType()).isEqualTo(Long.class);
    assertThat(Lookups.aggregate(SAMPLE, "amount", "SUM").type().javaType())
        .isEqualTo(BigDecimal.class);
  }

  @Test
  void an_unknown_aggregate_gets_the_nearest_one() {
    fails(
        () -> Lookups.aggregate(USER, "age", "AVERAGE"),
        "No aggregate 'AVERAGE'. Aggregates: AVG, COUNT, MAX, MIN, STDDEV, SUM, VARIANCE."
            + " [query.unknown-aggregate]");
    fails(
        () -> Lookups.aggregate(USER, "age", "COUNTS"),
        "No aggregate 'COUNTS'. Did you mean 'COUNT'? Aggregates: AVG, COUNT, MAX, MIN, STDDEV, SUM,"
            + " VARIANCE. [query.unknown-aggregate]");
  }

  @Test
  void an_aggregate_needs_values_that_it_can_take() {
    fails(
        () -> Lookups.aggregate(USER, "email", "SUM"),
        "SUM expects a number, found 'email' of User, which is String. Name another column."
            + " [query.wrong-type]");
    fails(
        () -> Lookups.aggregate(SAMPLE, "photo", "MIN"),
        "MIN expects values with an order, found 'photo' of Sample, which is byte[]. Name another"
            + " column. [query.wrong-type]");
    fails(
        () -> Lookups.aggregate(USER, "posts__views", "SUM"),
        "SUM of 'posts__views' would count a row of Post once for each row that leads to it."
            + " Aggregate Post on its own, or for each User: select(sum(User_.posts(), ...))."
            + " [query.to-many]");
  }

  @Test
  void own_columns_have_the_name_of_their_field_or_relation() {
    assertThat(Lookups.ownField(USER, "created_at").name()).isEqualTo("createdAt");
    assertThat(Lookups.ownField(POST, "author").name()).isEqualTo("authorId");
    assertThat(Lookups.ownField(POST, "pk").name()).isEqualTo("id");
    assertThat(Lookups.ownField(User_.age).name()).isEqualTo("age");
    fails(
        () -> Lookups.ownField(POST, "author__email"),
        "'author__email' is no column of Post itself. Name one of its own: id, title, content, views,"
            + " authorId, editorId. [query.not-own-column]");
    fails(
        () -> Lookups.ownField(USER, "posts"),
        "'posts' is no column of User itself. Name one of its own: id, username, email, age,"
            + " createdAt. [query.not-own-column]");
    fails(
        () -> Lookups.ownField(Post_.author().email),
        "'author__email' is no column of the model itself. Name one of its own columns."
            + " [query.not-own-column]");
    fails(
        () -> Lookups.ownField(NOTE, "cell"),
        "A column's name needs one column, and the key of Cell has 2: line, place. Name one of them."
            + " [query.composite-key]");
    assertThatThrownBy(() -> Lookups.ownField(USER, "agee"))
        .hasMessageStartingWith("No field 'agee' on User. Did you mean 'age'?");
  }

  @Test
  void keys_are_brought_into_the_types_of_the_model() {
    User jane = new User();
    jane.id = 7L;
    assertThat(Lookups.key(USER, 7)).isEqualTo(7L);
    assertThat(Lookups.key(USER, new BigDecimal("7.0"))).isEqualTo(7L);
    assertThat(Lookups.key(USER, jane)).isEqualTo(7L);
    assertThat(Lookups.key(CELL, List.of(1L, 2))).isEqualTo(List.of(1, 2));
    assertThat(Lookups.key(CELL, new long[] {1, 2})).isEqualTo(List.of(1, 2));
    fails(
        () -> Lookups.key(USER, "7"),
        "The key of User expects Long, found String. Convert the value before. [query.wrong-type]");
    fails(
        () -> Lookups.key(CELL, List.of(1)),
        "The key of Cell expects the 2 values of line, place, found 1. Give all of them in that order."
            + " [query.wrong-type]");
  }

  @Test
  void a_key_out_of_range_belongs_to_no_object() {
    Object key = Lookups.key(CELL, List.of(1, 1L << 40));
    assertThat(KeyTerms.is(Hops.none(), CELL, key)).isEqualTo(Terms.FALSE);
    assertThat(KeyTerms.in(Hops.none(), USER, List.of(Lookups.key(USER, 1.5))))
        .isEqualTo(Terms.FALSE);
  }

  @Test
  void the_first_row_is_settled_by_what_there_is() {
    assertThat(Lookups.byKey(Question.all(CELL)).order())
        .isEqualTo(List.of(Cell_.line.asc(), Cell_.place.asc()));
    Question names = User.objects.values(User_.username).distinct().question();
    assertThat(Lookups.byKey(names).order()).isEqualTo(List.of(User_.username.asc()));
    Question ages = User.objects.groupBy(User_.age).values(User_.age).question();
    assertThat(Lookups.byKey(ages).order()).isEqualTo(List.of(User_.age.asc()));
    Question all = User.objects.values(Aggregates.count()).question();
    assertThat(Lookups.byKey(all).order()).isEmpty();
    Question each = User.objects.distinctOn(User_.age).question();
    assertThat(Lookups.byKey(each).order()).isEqualTo(List.of(User_.age.asc(), User_.id.asc()));
  }

  @Test
  void a_column_is_assigned_by_name() {
    assertThat(Lookups.assignment(USER, "age", 31L)).isEqualTo(User_.age.set(31));
    assertThat(Lookups.assignment(USER, "age", null)).isEqualTo(User_.age.set((Integer) null));
    assertThat(Lookups.assignment(USER, "age", User_.age.plus(1)))
        .isEqualTo(User_.age.set(User_.age.plus(1)));
    assertThat(Lookups.assignment(POST, "author", 7)).isEqualTo(Post_.authorId.set(7L));
    assertThat(Lookups.assignment(POST, "author_id", 7)).isEqualTo(Post_.authorId.set(7L));
    assertThat(Lookups.assignment(POST, "editor", null)).isEqualTo(Post_.editor().set(null));
    assertThat(Lookups.assignment(NOTE, "cell", List.of(1, 2)).fields())
        .extracting(FieldMeta::name)
        .containsExactly("cellLine", "cellPlace");
    assertThat(Lookups.assignment(POST, "views", User.objects.values(Aggregates.max(User_.age))))
        .isNotNull();
  }

  @Test
  void an_assignment_that_loses_something_is_an_error() {
    fails(
        () -> Lookups.assignment(USER, "age", 1L << 40),
        "Setting 'age' of User found a number that the column can't hold. Give one that it can."
            + " [update.out-of-range]");
    fails(
        () -> Lookups.assignment(USER, "age", 1.5),
        "Setting 'age' of User found a number that the column can't hold. Give one that it can."
            + " [update.out-of-range]");
    fails(
        () -> Lookups.assignment(USER, "age", "31"),
        "Setting 'age' of User expects Integer, found String. Convert the value before."
            + " [query.wrong-type]");
    fails(
        () -> Lookups.assignment(USER, "age", User_.email),
        "Setting 'age' of User expects Integer, found an expression of String. Convert the value"
            + " before. [query.wrong-type]");
    fails(
        () -> Lookups.assignment(USER, "age", Post_.views),
        "Setting 'age' of User computes from columns of User, found an expression of another model."
            + " Use User_. [query.wrong-model]");
    fails(
        () -> Lookups.assignment(USER, "email", null),
        "'email' of User can't be null. Set a value, or make the field @Nullable."
            + " [update.not-nullable]");
    fails(
        () -> Lookups.assignment(POST, "author", null),
        "'authorId' of Post can't be null. Set a value, or make the field @Nullable."
            + " [update.not-nullable]");
    fails(
        () -> Lookups.assignment(DOCUMENT, "total", 3),
        "'total' of Document is computed by the database. Leave it out. [update.generated-column]");
    fails(
        () -> Lookups.assignment(USER, "posts", 3),
        "'posts' is no column of User itself. Name one of its own: id, username, email, age,"
            + " createdAt. [query.not-own-column]");
  }
}
