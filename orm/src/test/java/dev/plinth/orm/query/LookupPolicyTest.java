package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.User;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupPolicyTest {
  private static final LookupPolicy SEARCH =
      LookupPolicy.allow(
          "title", "author__username", "editor", "views__gte", "author__created_at__year");

  private static void isAllowed(String lookup, Object value) {
    Q asked = Q.of(lookup, value);
    assertThat(Post.objects.filter(asked.allowing(SEARCH))).isEqualTo(Post.objects.filter(asked));
  }

  private static void isRefused(String lookup) {
    assertThatThrownBy(() -> Post.objects.filter(Q.of(lookup, 1).allowing(SEARCH)))
        .hasMessage(
            "Lookup '"
                + lookup
                + "' on Post is not allowed here. Allowed: title, author__username, editor,"
                + " views__gte, author__created_at__year. [query.lookup-not-allowed]");
  }

  @Test
  void a_column_is_allowed_with_all_its_lookups() {
    isAllowed("title", "x");
    isAllowed("title__icontains", "x");
    isAllowed("author__username__startswith", "x");
  }

  @Test
  void a_lookup_is_allowed_alone() {
    isAllowed("views__gte", 3);
    isRefused("views");
    isRefused("views__gt");
  }

  @Test
  void a_part_of_a_date_is_allowed_with_all_its_lookups() {
    isAllowed("author__createdAt__year", 2024);
    isAllowed("author__created_at__year__gte", 2024);
    isRefused("author__created_at");
    isRefused("author__created_at__month");
  }

  @Test
  void a_relation_is_allowed_without_what_lies_behind_it() {
    isAllowed("editor", 3);
    isAllowed("editor__isnull", true);
    isRefused("editor__email");
    isRefused("editor__pk__gt");
  }

  @Test
  void what_does_not_exist_is_refused_in_the_same_words() {
    isRefused("author__password");
    isRefused("secret");
  }

  @Test
  void a_policy_holds_for_all_combined_lookups() {
    Q hidden = Q.of("title", "x").or(Q.of("author__email__startswith", "a").not());
    assertThatThrownBy(() -> Post.objects.filter(hidden.allowing(SEARCH)))
        .hasMessageStartingWith("Lookup 'author__email__startswith' on Post is not allowed here.");
  }

  @Test
  void a_policy_with_a_wrong_name_is_the_developers_error() {
    Q asked = Q.of(Map.of("age", 3)).allowing(LookupPolicy.allow("aeg"));
    assertThatThrownBy(() -> User.objects.filter(asked))
        .hasMessageStartingWith("No field 'aeg' on User. Did you mean 'age'?");
  }
}
