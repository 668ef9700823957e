package dev.plinth.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> FIELDS = List.of("age", "email", "id", "createdAt", "name");

  @Test
  void a_slip_of_the_keys_is_recognised() {
    assertThat(NearestName.of("emial", FIELDS)).contains("email");
    assertThat(NearestName.of("emal", FIELDS)).contains("email");
    assertThat(NearestName.of("nmae", FIELDS)).contains("name");
  }

  @Test
  void case_and_underscores_do_not_count() {
    assertThat(NearestName.of("created_at", FIELDS)).contains("createdAt");
    assertThat(NearestName.of("EMAIL", FIELDS)).contains("email");
  }

  @Test
  void what_is_not_near_is_not_suggested() {
    assertThat(NearestName.of("colour", FIELDS)).isEmpty();
    assertThat(NearestName.of("x", FIELDS)).isEmpty();
    assertThat(NearestName.of("", FIELDS)).isEmpty();
    assertThat(NearestName.of("name", List.of())).isEmpty();
  }

  @Test
  void the_nearest_of_several_is_suggested() {
    assertThat(NearestName.of("user", List.of("users", "used", "user_id"))).contains("users");
  }

  @Test
  void the_hint_is_half_a_sentence() {
    assertThat(NearestName.hint("emial", FIELDS)).isEqualTo(" Did you mean 'email'?");
    assertThat(NearestName.hint("colour", FIELDS)).isEmpty();
  }
}
