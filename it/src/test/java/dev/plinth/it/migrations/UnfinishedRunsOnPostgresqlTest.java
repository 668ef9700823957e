package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.dropColumn;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.DatabaseException;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a run has created is nobody's as long as the run has not come to its end. */
@Tag("postgresql")
class UnfinishedRunsOnPostgresqlTest extends RunsMigrations {
  private static final Revision USERS = revision("0001_users", people("users"));
  private static final Revision POSTS = revision("0002_posts", people("posts"));
  private static final Revision BAD =
      revision("0003_bad", runSql("INSERT INTO nowhere VALUES (1)"));
  private static final Revision GOOD = revision("0003_bad", runSql("INSERT INTO posts VALUES (1)"));
  private static final Revision DROP = revision("0004_drop", dropColumn("posts", "age"));
  private static final Revision INDEXES =
      revision(
          "0005_indexes",
          createIndex("users", index("users_age_idx", "age")),
          createIndex("posts", index("posts_id_idx", "id")));

  private static Operation people(String name) {
    return createTable(name, identity("id"), integer("age").optional(), primaryKey("id"));
  }

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  private void failingRun() {
    assertThatThrownBy(() -> of(USERS, POSTS, BAD, DROP, INDEXES).migrate())
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void a_first_run_that_failed_goes_on_as_on_a_new_database() {
    failingRun();
    Plan rest = of(USERS, POSTS, GOOD, DROP, INDEXES).migrate();
    assertThat(rest.ids()).hasSize(3);
    assertThat(rest.toString()).doesNotContain("CONCURRENTLY", "unsafe");
  }

  @Test
  void tables_that_the_same_run_creates_are_nobodys_yet() {
    of(USERS).migrate();
    Plan plan = of(USERS, POSTS, GOOD, DROP, INDEXES).migrate();
    assertThat(plan.toString())
        .contains("CREATE INDEX CONCURRENTLY \"users_age_idx\"", "CREATE INDEX \"posts_id_idx\"");
  }

  @Test
  void a_later_run_that_failed_knows_what_it_had_created() {
    of(USERS).migrate();
    failingRun();
    assertThat(of(USERS, POSTS, GOOD, DROP, INDEXES).status().toString())
        .contains("[x] app/0002_posts");
    Plan plan = of(USERS, POSTS, GOOD, DROP, INDEXES).migrate();
    assertThat(plan.toString())
        .contains("CREATE INDEX CONCURRENTLY \"users_age_idx\"", "CREATE INDEX \"posts_id_idx\"");
  }

  @Test
  void after_its_end_the_tables_are_in_use() {
    of(USERS, POSTS).migrate();
    requireInUse();
  }

  @Test
  void a_run_with_nothing_left_to_do_ends_the_one_that_failed() {
    failingRun();
    of(USERS, POSTS).migrate();
    assertThat(heard(Progress.Idle.class)).hasSize(1);
    requireInUse();
  }

  private void requireInUse() {
    Revision drop = revision("0003_drop", dropColumn("posts", "age"));
    assertThatThrownBy(() -> of(USERS, POSTS, drop).migrate())
        .hasMessageEndingWith("[migration.unsafe]");
  }

  @Test
  void a_migration_stopped_in_parts_does_not_put_its_tables_to_use() {
    of(USERS).migrate();
    Revision parts = inParts("0002_posts", people("posts"), BAD.operations().get(0));
    assertThatThrownBy(() -> of(USERS, parts, DROP).migrate())
        .isInstanceOf(DatabaseException.class);
    Revision repaired = inParts("0002_posts", people("posts"));
    assertThat(of(USERS, repaired, DROP).migrate().ids()).hasSize(2);
  }
}
