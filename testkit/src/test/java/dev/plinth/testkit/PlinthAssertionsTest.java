package dev.plinth.testkit;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.PlinthAssertions.assertSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Database;
import dev.plinth.testkit.model.Tag;
import dev.plinth.testkit.model.Tag_;
import org.junit.jupiter.api.Test;

@PlinthTest(Tag.class)
class PlinthAssertionsTest {

  @Test
  void the_right_number_of_statements_passes_and_the_answer_is_handed_on() {
    assertThat(assertQueries(1, () -> Tag.objects.count())).isZero();
    assertQueries(2, () -> Tag.objects.filter("id", Tag.objects.count()).exists());
    assertNoQueries(() -> Tag.objects.none().all());
  }

  @Test
  void a_wrong_number_fails_and_shows_what_was_sent() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertQueries(2, () -> Tag.objects.count()))
        .withMessageContainingAll("Expected 2 statement(s), but 1 ran", "1. SELECT count(*)");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertNoQueries(() -> Tag.objects.count()));
  }

  @Test
  void what_the_work_throws_comes_through() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                assertNoQueries(
                    () -> {
                      throw new IllegalStateException("no");
                    }));
  }

  @Test
  void sql_is_compared_on_several_databases_side_by_side() {
    assertSql(Tag.objects.filter(Tag_.name.in("a", "b")).limit(5))
        .on(
            "sqlite",
            "SELECT \"tags\".\"id\", \"tags\".\"name\" FROM \"tags\""
                + " WHERE \"tags\".\"name\" IN (?, ?) LIMIT 5",
            "a",
            "b");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                assertSql(Tag.objects.all().isEmpty() ? Tag.objects : Tag.objects.limit(1))
                    .on("sqlite", "SELECT 1"));
    assertSql(Tag.objects.filter(Tag_.name.regex("^a"))).notOn("sqlite", "REGEX");
  }

  @Test
  void a_log_hears_its_own_thread_unless_told_otherwise(Database db) {
    try (SqlLog own = SqlLog.open(db);
        SqlLog all = SqlLog.ofAllThreads(db)) {
      assertThat(Tag.objects.count()).isZero();
      assertThat(own.count()).isEqualTo(1);
      assertThat(all.last().text()).startsWith("SELECT count(*)");
      own.clear();
      assertThat(own.texts()).isEmpty();
    }
    SqlLog log = SqlLog.of(db, () -> {});
    assertThatExceptionOfType(AssertionError.class).isThrownBy(log::last);
  }
}
