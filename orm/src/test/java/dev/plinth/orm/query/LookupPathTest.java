package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.fixture.Cell;
import dev.plinth.orm.fixture.Note;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.User;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lookups across relations: joins over to-one, EXISTS over to-many. */
class LookupPathTest {
  private static final String EDITOR =
      "JOIN \"users\" AS \"editor\" ON \"posts\".\"editor_id\" = \"editor\".\"id\" ";

  private static Where posts(String lookup, @Nullable Object value) {
    return Where.of(Post.objects.filter(lookup, value).question());
  }

  private static Where postsWithout(String lookup, @Nullable Object value) {
    return Where.of(Post.objects.exclude(lookup, value).question());
  }

  private static Where users(String lookup, @Nullable Object value) {
    return Where.of(User.objects.filter(lookup, value).question());
  }

  private static Where notes(String lookup, @Nullable Object value) {
    return Where.of(Note.objects.filter(lookup, value).question());
  }

  private static User saved(long id) {
    User user = new User();
    user.id = id;
    return user;
  }

  @Test
  void a_relation_is_compared_with_an_object_or_its_key() {
    posts("author", saved(7)).binds(7L).is("WHERE \"posts\".\"author_id\" = ?");
    posts("author", 7).binds(7L).is("WHERE \"posts\".\"author_id\" = ?");
    posts("author__pk", 7).binds(7L).is("WHERE \"posts\".\"author_id\" = ?");
    posts("author_id", 7).binds(7L).is("WHERE \"posts\".\"author_id\" = ?");
    posts("authorId", 7).binds(7L).is("WHERE \"posts\".\"author_id\" = ?");
    posts("author__id__gt", 7).is("WHERE \"posts\".\"author_id\" > ?");
    posts("author__in", Arrays.asList(saved(7), 8, null))
        .binds(List.of(7L, 8L))
        .isOnSqlite("WHERE \"posts\".\"author_id\" IN (?, ?)");
  }

  @Test
  void a_relation_to_nothing_is_null() {
    posts("editor", null).is("WHERE \"posts\".\"editor_id\" IS NULL");
    posts("editor__isnull", true).is("WHERE \"posts\".\"editor_id\" IS NULL");
    posts("editor__isnull", false).is("WHERE \"posts\".\"editor_id\" IS NOT NULL");
    posts("editor__ne", null).is("WHERE \"posts\".\"editor_id\" IS NOT NULL");
    posts("editor__ne", 7).is("WHERE \"posts\".\"editor_id\" <> ?");
  }

  @Test
  void a_condition_that_needs_the_object_joins_inside_else_outside() {
    posts("editor__username", "x").is(EDITOR + "WHERE \"editor\".\"username\" = ?");
    posts("editor__username__isnull", true)
        .is("LEFT " + EDITOR + "WHERE \"editor\".\"username\" IS NULL");
    postsWithout("editor__username", "x")
        .is("LEFT " + EDITOR + "WHERE (\"editor\".\"username\" = ?) IS NOT TRUE");
    Where.of(Post.objects.filter(Q.of("editor__age", 1).or(Q.of("views", 2))).question())
        .is("LEFT " + EDITOR + "WHERE \"editor\".\"age\" = ? OR \"posts\".\"views\" = ?");
    Where.of(Post.objects.filter(Q.of("editor__age", 1).or(Q.of("editor__age", 2))).question())
        .is(EDITOR + "WHERE \"editor\".\"age\" = ? OR \"editor\".\"age\" = ?");
  }

  @Test
  void the_other_end_of_a_one_to_one_is_joined() {
    String profile =
        "JOIN \"profiles\" AS \"profile\" ON \"users\".\"id\" = \"profile\".\"user_id\" ";
    users("profile__bio", "x").is(profile + "WHERE \"profile\".\"bio\" = ?");
    users("profile__isnull", true).is("LEFT " + profile + "WHERE \"profile\".\"id\" IS NULL");
  }

  @Test
  void a_relation_is_compared_with_the_keys_that_a_query_finds() {
    posts("author__in", User.objects.filter("age__gt", 3).orderBy("age"))
        .is(
            "WHERE \"posts\".\"author_id\" IN (SELECT \"users\".\"id\" FROM \"users\" WHERE \"users\".\"age\" > ?)");
    posts("author", User.objects.orderBy("-age").limit(1))
        .is(
            "WHERE \"posts\".\"author_id\" = (SELECT \"users\".\"id\" FROM \"users\" ORDER BY \"users\".\"age\" DESC LIMIT 1)");
    users("id__in", Post.objects.filter("views__gt", 3).values(Post_.authorId))
        .is(
            "WHERE \"users\".\"id\" IN (SELECT \"posts\".\"author_id\" FROM \"posts\" WHERE \"posts\".\"views\" > ?)");
    users("age__lt", Post.objects.values(Aggregates.max(Post_.views)))
        .is("WHERE \"users\".\"age\" < (SELECT max(\"posts\".\"views\") FROM \"posts\")");
  }

  @Test
  void in_a_query_that_finds_nothing_needs_no_database() {
    assertThat(Post.objects.filter("author__in", User.objects.none()).question().isNever())
        .isTrue();
    postsWithout("author__in", User.objects.none()).is("");
  }

  @Test
  void a_value_may_be_computed_from_the_same_row() {
    posts("author", Post_.editor().id)
        .is("WHERE \"posts\".\"author_id\" = \"posts\".\"editor_id\"");
    posts("views__gt", Post_.id.plus(1L)).is("WHERE \"posts\".\"views\" > \"posts\".\"id\" + ?");
    posts("title__icontains", Post_.content)
        .isOnPostgres("WHERE strpos(lower(\"posts\".\"title\"), lower(\"posts\".\"content\")) > 0")
        .isOnSqlite("WHERE instr(lower(\"posts\".\"title\"), lower(\"posts\".\"content\")) > 0");
    users("posts__title__startswith", Post_.content)
        .isOnPostgres(
            "WHERE EXISTS (SELECT 1 FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\""
                + " AND starts_with(\"posts\".\"title\", \"posts\".\"content\"))");
  }

  @Test
  void across_many_there_is_one_related_row_that_keeps_all_conditions_of_a_filter() {
    Map<String, Object> lookups = new LinkedHashMap<>();
    lookups.put("posts__title", "x");
    lookups.put("age__gt", 3);
    lookups.put("posts__views__gt", 4);
    lookups.put("posts__tags__name", "y");
    lookups.put("posts__tags__id", 5);
    Where.of(User.objects.filter(lookups).question())
        .binds(3, "x", 4, "y", 5L)
        .is(
            "WHERE \"users\".\"age\" > ? AND EXISTS (SELECT 1 FROM \"posts\" WHERE"
                + " \"posts\".\"author_id\" = \"users\".\"id\" AND \"posts\".\"title\" = ? AND"
                + " \"posts\".\"views\" > ? AND EXISTS (SELECT 1 FROM \"tags\" JOIN \"posts_tags\" ON"
                + " \"posts_tags\".\"tag_id\" = \"tags\".\"id\" WHERE \"posts_tags\".\"post_id\" ="
                + " \"posts\".\"id\" AND \"tags\".\"name\" = ? AND \"posts_tags\".\"tag_id\" = ?))");
  }

  @Test
  void combined_lookups_speak_of_the_same_related_row_too() {
    Q titled = Q.of("posts__title", "x");
    Q either = Q.of("posts__title", "y").or(Q.of("posts__views", 3));
    Where.of(User.objects.filter(titled.and(either)).question())
        .is(
            "WHERE EXISTS (SELECT 1 FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\""
                + " AND \"posts\".\"title\" = ? AND (\"posts\".\"title\" = ? OR \"posts\".\"views\" ="
                + " ?))");
  }

  @Test
  void chained_filters_may_find_different_related_rows() {
    Where.of(User.objects.filter("posts__title", "x").filter("posts__views", 3).question())
        .is(
            "WHERE EXISTS (SELECT 1 FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\""
                + " AND \"posts\".\"title\" = ?) AND EXISTS (SELECT 1 FROM \"posts\" AS \"posts_2\""
                + " WHERE \"posts_2\".\"author_id\" = \"users\".\"id\" AND \"posts_2\".\"views\" = ?)");
  }

  @Test
  void exclude_across_many_keeps_what_filter_drops() {
    Where.of(User.objects.exclude("posts__title", "x").question())
        .is(
            "WHERE NOT EXISTS (SELECT 1 FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\""
                + " AND \"posts\".\"title\" = ?)");
  }

  @Test
  void no_related_object_at_all_is_null() {
    String any =
        "EXISTS (SELECT 1 FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\")";
    users("posts__isnull", true).is("WHERE NOT " + any);
    users("posts", null).is("WHERE NOT " + any);
    users("posts__isnull", false).is("WHERE " + any);
    users("posts__ne", null).is("WHERE " + any);
    Where.of(User.objects.exclude("posts__isnull", true).question()).is("WHERE " + any);
  }

  @Test
  void a_link_table_alone_tells_keys_and_absence() {
    String linked =
        "EXISTS (SELECT 1 FROM \"posts_tags\" WHERE \"posts_tags\".\"post_id\" = \"posts\".\"id\"";
    posts("tags", 3).is("WHERE " + linked + " AND \"posts_tags\".\"tag_id\" = ?)");
    posts("tags__in", List.of(1))
        .isOnSqlite("WHERE " + linked + " AND \"posts_tags\".\"tag_id\" IN (?))");
    posts("tags__isnull", true).is("WHERE NOT " + linked + ")");
  }

  @Test
  void a_key_that_the_row_holds_spares_a_join_to_the_object_between() {
    posts("editor__posts__title", "x")
        .is(
            "WHERE EXISTS (SELECT 1 FROM \"posts\" AS \"posts_2\" WHERE \"posts_2\".\"author_id\" ="
                + " \"posts\".\"editor_id\" AND \"posts_2\".\"title\" = ?)");
  }

  @Test
  void a_key_of_several_columns_is_a_list_or_an_object() {
    Cell cell = new Cell();
    cell.line = 1;
    cell.place = 2;
    String both = "WHERE \"notes\".\"cell_line\" = ? AND \"notes\".\"cell_place\" = ?";
    notes("cell", cell).binds(1, 2).is(both);
    notes("cell", List.of(1L, 2)).binds(1, 2).is(both);
    notes("cell__pk", List.of(1, 2)).is(both);
    notes("cell__line", 1).is("WHERE \"notes\".\"cell_line\" = ?");
    notes("cell__in", List.of(cell, List.of(3, 4)))
        .is(
            "WHERE (\"notes\".\"cell_line\" = ? AND \"notes\".\"cell_place\" = ?) OR"
                + " (\"notes\".\"cell_line\" = ? AND \"notes\".\"cell_place\" = ?)");
    notes("cell__in", Cell.objects.filter("text", "x"))
        .is(
            "WHERE (\"notes\".\"cell_line\", \"notes\".\"cell_place\") IN (SELECT"
                + " \"cells\".\"line\", \"cells\".\"place\" FROM \"cells\" WHERE \"cells\".\"text\" ="
                + " ?)");
    Where.of(Cell.objects.filter("pk__in", List.of(List.of(1, 2))).question())
        .is("WHERE \"cells\".\"line\" = ? AND \"cells\".\"place\" = ?");
  }

  @Test
  void a_key_that_no_column_holds_belongs_to_no_object() {
    assertThat(Post.objects.filter("author", 1.5).question().isNever()).isTrue();
    assertThat(Post.objects.filter("author__in", List.of(1e30)).question().isNever()).isTrue();
    assertThat(Note.objects.filter("cell", List.of(1, 1L << 40)).question().isNever()).isTrue();
    posts("author__ne", 1.5).is("");
    posts("editor__ne", 1.5).is("WHERE \"posts\".\"editor_id\" IS NOT NULL");
  }
}
