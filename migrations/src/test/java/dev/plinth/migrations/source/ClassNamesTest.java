package dev.plinth.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The name of a class and the name in the database tell the same. */
class ClassNamesTest {

  @Test
  void a_class_becomes_a_name_in_small_letters() {
    assertThat(ClassNames.id("M0002_AddAge")).isEqualTo("0002_add_age");
    assertThat(ClassNames.id("M0002_AddHTTPServer")).isEqualTo("0002_add_http_server");
    assertThat(ClassNames.id("Initial")).isEqualTo("initial");
  }

  @Test
  void a_name_becomes_a_class() {
    assertThat(ClassNames.className("0002_add_age")).isEqualTo("M0002_AddAge");
    assertThat(ClassNames.className("0010_2fa and-more")).isEqualTo("M0010_2faAndMore");
  }

  @Test
  void the_package_above_migrations_is_the_sequence() {
    assertThat(ClassNames.sequence("com.example.shop.migrations")).isEqualTo("shop");
    assertThat(ClassNames.sequence("migrations")).isEqualTo("app");
    assertThat(ClassNames.sequence("")).isEqualTo("app");
  }
}
