package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.testkit.model.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@PlinthTest(Tag.class)
class PlinthTestTest {

  @BeforeEach
  void a_tag() {
    Tag.objects.create(tag -> tag.name = "red");
  }

  @Test
  void a_test_runs_in_a_transaction(Database db) {
    assertThat(Database.current()).isSameAs(db);
    assertThat(db.inTransaction()).isTrue();
    assertThat(Tag.objects.count()).isEqualTo(1);
  }

  @Test
  void a_test_sees_nothing_of_others() {
    assertThat(Tag.objects.count()).isEqualTo(1);
  }

  @Test
  void a_test_may_ask_for_what_was_sent(SqlLog log) {
    assertThat(Tag.objects.count()).isEqualTo(1);
    assertThat(log.texts()).singleElement().asString().contains("count");
  }

  @Nested
  class Inside {
    @Test
    void a_nested_class_shares_the_database() {
      assertThat(Tag.objects.count()).isEqualTo(1);
    }
  }

  @Nested
  @PlinthTest(value = Tag.class, fresh = true)
  class Fresh {
    @Test
    void a_fresh_test_is_outside_any_transaction(Database db) {
      assertThat(db.inTransaction()).isFalse();
      assertThat(Tag.objects.count()).isEqualTo(1);
    }

    @Test
    void a_fresh_test_sees_nothing_of_others_either() {
      assertThat(Tag.objects.count()).isEqualTo(1);
    }
  }
}
