package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.runJava;
import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.DatabaseException;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.run.Progress;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What running, refusing and taking back means, on every database. */
abstract class Runs extends RunsMigrations {

  private static final Revision USERS = revision("0001_users", table("users"));
  private static final Revision AGE =
      revision("0002_add_age", addColumn("users", integer("age").optional()));
  private static final Revision POSTS = revision("0003_posts", table("posts"));

  private static Sql sql(String text) {
    return Sql.of(text);
  }

  @Test
  void all_are_applied_recorded_and_taken_back() {
    assertThat(of(USERS, AGE).plan("0001").ids())
        .map(Object::toString)
        .containsExactly("app/0001_users");
    assertThat(of(USERS, AGE, POSTS).migrate("0002").ids()).hasSize(2);
    assertThat(of(USERS, AGE, POSTS).status().toString())
        .containsPattern("\\[x\\] app/0001_users {3}\\S+ by \\S+@\\S+, \\d+ ms\n")
        .endsWith("[ ] app/0003_posts\n");
    of(USERS, AGE, POSTS).migrate();
    assertThat(hasTable("posts")).isTrue();
    assertThat(of(USERS, AGE, POSTS).rollbackAll().ids())
        .map(Object::toString)
        .containsExactly("app/0003_posts", "app/0002_add_age", "app/0001_users");
    assertThat(hasTable("users")).isFalse();
    assertThat(of(USERS, AGE, POSTS).status().pending()).hasSize(3);
    of(USERS, AGE, POSTS).migrate();
    assertThat(of(USERS, AGE, POSTS).status().isUpToDate()).isTrue();
  }

  @Test
  void the_last_ones_are_taken_back_down_to_a_target() {
    of(USERS, AGE, POSTS).migrate();
    of(USERS, AGE, POSTS).rollback();
    assertThat(of(USERS, AGE, POSTS).status().pending())
        .map(Object::toString)
        .containsExactly("app/0003_posts");
    of(USERS, AGE, POSTS).rollbackTo("0001");
    assertThat(of(USERS, AGE, POSTS).status().pending()).hasSize(2);
    assertThat(hasTable("users")).isTrue();
  }

  @Test
  void nothing_of_a_migration_stays_that_fails() {
    Revision bad = revision("0002_bad", table("posts"), runSql("INSERT INTO nowhere VALUES (1)"));
    assertThatThrownBy(() -> of(USERS, bad).migrate()).isInstanceOf(DatabaseException.class);
    assertThat(hasTable("users")).isTrue();
    assertThat(hasTable("posts")).isFalse();
    assertThat(of(USERS, bad).status().pending()).hasSize(1);
    Revision good = revision("0002_bad", table("posts"));
    of(USERS, good).migrate();
    assertThat(hasTable("posts")).isTrue();
  }

  @Test
  void java_is_part_of_the_transaction() {
    RunJava.Step step =
        db -> {
          db.execute(sql("INSERT INTO users (age) VALUES (1)"));
          throw new IllegalStateException("on purpose");
        };
    of(USERS, AGE).migrate();
    assertThatThrownBy(() -> of(USERS, AGE, revision("0003_fill", runJava("fill", step))).migrate())
        .hasMessage("on purpose");
    assertThat(count("users")).isZero();
    RunJava.Step good = db -> db.execute(sql("INSERT INTO users (age) VALUES (1)"));
    RunJava.Step back = db -> db.execute(sql("DELETE FROM users"));
    of(USERS, AGE, revision("0003_fill", runJava("fill", good, back))).migrate();
    assertThat(count("users")).isOne();
    of(USERS, AGE, revision("0003_fill", runJava("fill", good, back))).rollback();
    assertThat(count("users")).isZero();
  }

  private static Revision parts(String second) {
    return inParts(
        "0002_parts",
        runSql(
            List.of(
                "INSERT INTO users (id) VALUES (1)", second, "INSERT INTO users (id) VALUES (3)"),
            List.of("DELETE FROM users WHERE id = 3", "DELETE FROM users WHERE id < 3")));
  }

  @Test
  void a_migration_in_parts_goes_on_where_it_failed() {
    Revision bad = parts("INSERT INTO nowhere VALUES (2)");
    assertThatThrownBy(() -> of(USERS, bad).migrate()).isInstanceOf(DatabaseException.class);
    assertThat(count("users")).isOne();
    assertThat(of(USERS, bad).status().toString())
        .endsWith("[~] app/0002_parts   stopped after 1 statements\n");
    heard.clear();
    Revision repaired = parts("INSERT INTO users (id) VALUES (2)");
    of(USERS, repaired).migrate();
    assertThat(count("users")).isEqualTo(3);
    assertThat(heard(Progress.Started.class))
        .containsExactly("app/0002_parts (1 of 1), from its statement 2 ..");
    of(USERS, repaired).rollback();
    assertThat(count("users")).isZero();
  }

  @Test
  void what_is_done_already_of_a_migration_in_parts_may_not_change() {
    assertThatThrownBy(() -> of(USERS, parts("INSERT INTO nowhere VALUES (2)")).migrate())
        .isInstanceOf(DatabaseException.class);
    Revision other = inParts("0002_parts", runSql("DELETE FROM users"));
    assertThatThrownBy(() -> of(USERS, other).migrate())
        .hasMessageStartingWith(
            "Migration 'app/0002_parts' was stopped after 1 of its statements, and these have been"
                + " changed since, or another release of Plinth writes them otherwise.")
        .hasMessageEndingWith("[migration.changed-midway]");
    assertThatThrownBy(() -> of(USERS, other).rollback())
        .hasMessageContaining("Go on with migrate first.")
        .hasMessageEndingWith("[migration.unfinished]");
  }

  @Test
  void a_changed_migration_is_refused() {
    of(USERS, AGE).migrate();
    Revision changed = revision("0002_add_age", addColumn("users", integer("years").optional()));
    assertThatThrownBy(() -> of(USERS, changed, POSTS).migrate())
        .hasMessageStartingWith("Migration 'app/0002_add_age' was applied at ")
        .hasMessageContaining("does something else now")
        .hasMessageEndingWith("[migration.changed]");
    assertThat(of(USERS, changed).status().isUpToDate()).isFalse();
    of(USERS, changed).fake("0002");
    of(USERS, changed, POSTS).migrate();
    assertThat(hasTable("posts")).isTrue();
  }

  @Test
  void a_missing_migration_is_refused() {
    of(USERS, AGE).migrate();
    assertThatThrownBy(() -> of(USERS, POSTS).migrate())
        .hasMessageContaining("'app/0002_add_age'")
        .hasMessageEndingWith("[migration.missing]");
    of(USERS, POSTS).forget("app/0002_add_age");
    of(USERS, POSTS).migrate();
    assertThat(hasTable("posts")).isTrue();
  }

  @Test
  void a_dependency_that_was_left_out_is_refused() {
    of(USERS, POSTS).migrate();
    assertThatThrownBy(() -> of(USERS, AGE, POSTS).migrate())
        .hasMessageStartingWith(
            "Migration 'app/0003_posts' is applied, but 'app/0002_add_age', which it depends on, is"
                + " not.")
        .hasMessageEndingWith("[migration.out-of-order]");
  }

  @Test
  void what_has_no_way_back_is_refused_before_anything_is_taken_back() {
    Revision oneWay = revision("0002_one_way", runSql("UPDATE users SET id = id"));
    of(USERS, oneWay, POSTS).migrate();
    assertThatThrownBy(() -> of(USERS, oneWay, POSTS).rollbackAll())
        .hasMessageContaining("'run SQL: UPDATE users SET id = id'")
        .hasMessageEndingWith("[migration.irreversible]");
    assertThat(hasTable("posts")).isTrue();
  }

  @Test
  void an_application_can_make_sure_that_somebody_has_run_them() {
    assertThatThrownBy(() -> of(USERS, AGE).requireUpToDate())
        .hasMessage(
            "The database lacks 2 of the migrations: app/0001_users, app/0002_add_age."
                + " Run migrate first. [migration.not-up-to-date]");
    assertThat(hasTable("plinth_migrations")).isFalse();
    of(USERS, AGE).migrate();
    of(USERS, AGE).requireUpToDate();
  }

  @Test
  void a_database_that_has_it_all_already_is_only_told_so() {
    db.script("CREATE TABLE users (id bigint PRIMARY KEY)");
    of(USERS, AGE).fake("0001");
    of(USERS, AGE).migrate();
    assertThat(heard(Progress.Recorded.class))
        .containsExactly("app/0001_users recorded without running");
    assertThat(of(USERS, AGE).status().toString()).contains("recorded without running");
    db.execute(sql("INSERT INTO users (id, age) VALUES (1, 2)"));
  }

  @Test
  void inside_a_transaction_nothing_is_run() {
    assertThatThrownBy(() -> db.transaction(() -> of(USERS).migrate()))
        .hasMessageEndingWith("[migration.in-transaction]");
  }

  @Test
  void other_modules_histories_are_not_looked_at() {
    of(USERS).migrate();
    Revision other =
        new Revision(
            new MigrationId("billing", "0001_bills"),
            List.of(),
            true,
            List.of(),
            List.of(table("bills")));
    of(other).migrate();
    of(other).rollbackAll();
    assertThat(hasTable("users")).isTrue();
  }

  @Test
  void clocks_that_differ_do_not_change_what_is_taken_back_first() {
    of(USERS, AGE, POSTS).migrate();
    db.script(
        "UPDATE plinth_migrations SET applied_at = '2001-01-01T00:00:00Z' WHERE id <>"
            + " '0001_users'");
    assertThat(of(USERS, AGE, POSTS).rollbackPlan(1).ids())
        .map(Object::toString)
        .containsExactly("app/0003_posts");
    assertThat(of(USERS, AGE, POSTS).rollbackPlan(2).ids())
        .map(Object::toString)
        .containsExactly("app/0003_posts", "app/0002_add_age");
  }

  @Test
  void a_number_below_zero_of_migrations_to_take_back_is_refused() {
    assertThatThrownBy(() -> of(USERS).rollback(-1))
        .hasMessage(
            "-1 migrations can't be taken back; give a number from 0 on. [migration.count]");
  }

  @Test
  void taking_back_nothing_says_so() {
    of(USERS).rollback();
    assertThat(heard(Progress.Idle.class)).containsExactly("Nothing to do.");
  }

  private static Revision bills(String name) {
    return new Revision(
        new MigrationId("billing", name), List.of(), true, List.of(), List.of(table("bills")));
  }

  @Test
  void of_two_modules_with_the_same_names_somebody_says_which_is_meant() {
    Revision bills = bills("0001_users");
    of(USERS, bills).migrate();
    assertThatThrownBy(() -> of(USERS, bills).forget("0001_users"))
        .hasMessage(
            "Several migrations are meant by '0001_users': app/0001_users, billing/0001_users. Give"
                + " the sequence too. [migration.ambiguous]");
    of(USERS, bills).forget("billing/0001_users");
    assertThat(of(USERS, bills).status().pending())
        .map(Object::toString)
        .containsExactly("billing/0001_users");
  }

  @Test
  void a_history_that_a_newer_release_wrote_is_not_misread() {
    of(USERS).migrate();
    db.script("UPDATE plinth_migrations SET checksum = '2:abc'");
    assertThatThrownBy(() -> of(USERS, AGE).migrate())
        .hasMessageContaining("newer release of Plinth")
        .hasMessageEndingWith("[migration.newer-history]");
    db.script("UPDATE plinth_migrations SET state = 'RESTING'");
    assertThatThrownBy(() -> of(USERS, AGE).migrate())
        .hasMessageContaining("'RESTING'")
        .hasMessageEndingWith("[migration.newer-history]");
  }

  @Test
  void a_history_with_other_columns_is_not_taken_for_none() {
    of(USERS).migrate();
    db.script("ALTER TABLE plinth_migrations RENAME COLUMN state TO mood");
    assertThatThrownBy(() -> of(USERS, AGE).status())
        .hasMessageContaining("plinth_migrations")
        .hasMessageEndingWith("[migration.newer-history]");
  }

  @Test
  void asking_inside_a_transaction_leaves_it_whole() {
    db.transaction(
        () -> {
          assertThat(of(USERS).status().pending()).hasSize(1);
          db.script("CREATE TABLE notes (id integer)");
        });
    assertThat(hasTable("notes")).isTrue();
  }

  @Test
  void parts_that_were_put_together_before_all_of_them_ran_are_told_of() {
    of(USERS).migrate();
    Revision whole =
        new Revision(
            new MigrationId("app", "0002_squashed"),
            List.of(),
            true,
            List.of(),
            List.of(table("users"), table("posts")),
            List.of(USERS.id(), POSTS.id()));
    assertThatThrownBy(() -> of(whole).migrate())
        .hasMessageContaining("'app/0001_users'")
        .hasMessageContaining("'app/0002_squashed'")
        .hasMessageContaining("app/0003_posts")
        .hasMessageEndingWith("[migration.half-squashed]");
  }

  @Test
  void a_failure_after_the_last_statement_is_counted_as_such() {
    Revision other = revision("0003_other", runSql("DROP TABLE plinth_migrations"));
    of(USERS).migrate();
    assertThatThrownBy(() -> of(USERS, other).safety(Safety.USUAL.stops(false)).migrate())
        .hasMessageContaining("'plinth_migrations' is no longer found")
        .hasMessageEndingWith("[migration.history-gone]");
    assertThat(heard(Progress.Failed.class).get(0)).contains("failed after its 1 statements;");
  }
}
