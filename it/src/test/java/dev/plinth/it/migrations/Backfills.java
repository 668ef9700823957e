package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.backfill;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.run.Progress;
import dev.plinth.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large tables are filled in batches, on every database. */
abstract class Backfills extends RunsMigrations {
  private static final Revision USERS =
      revision(
          "0001_users",
          createTable("users", identity("id"), text("name"), integer("age"), primaryKey("id")));
  private static final Backfill SLUG =
      Backfill.of("users").set("slug", "lower(name)").where("age <> 3").batchSize(4);
  private static final Revision FILL =
      revision("0002_slug", addColumn("users", text("slug").optional()), backfill(SLUG));

  private final List<Backfill.Batch> batches = new ArrayList<>();

  @BeforeEach
  void rows() {
    of(USERS).migrate();
    for (int i = 0; i < 10; i++) {
      db.execute(Sql.of("INSERT INTO users (name, age) VALUES ('N" + i + "', " + i + ")"));
    }
  }

  private void addSlug() {
    db.execute(Sql.of("ALTER TABLE users ADD COLUMN slug text"));
  }

  private long filled() {
    return db.queryOne(
            Sql.of("SELECT count(*) FROM users WHERE slug = lower(name)"), row -> row.getLong(1))
        .orElseThrow();
  }

  @Test
  void rows_are_filled_batch_by_batch() {
    addSlug();
    SLUG.pause(Duration.ofMillis(1)).run(db, batches::add);
    assertThat(batches)
        .map(Object::toString)
        .containsExactly(
            "backfill of users: 3 rows in 1 batches",
            "backfill of users: 7 rows in 2 batches",
            "backfill of users: 9 rows in 3 batches, done");
    assertThat(filled()).isEqualTo(9);
    assertThat(count("plinth_backfills")).isZero();
  }

  private Consumer<Backfill.Batch> stopsAfter(int batch) {
    return one -> {
      batches.add(one);
      if (batches.size() == batch) {
        throw new IllegalStateException("stopped on purpose");
      }
    };
  }

  @Test
  void a_run_that_was_stopped_goes_on_behind_its_last_batch() {
    addSlug();
    assertThatThrownBy(() -> SLUG.run(db, stopsAfter(1))).hasMessage("stopped on purpose");
    db.execute(Sql.of("UPDATE users SET slug = 'mine' WHERE age = 0"));
    batches.clear();
    SLUG.batchSize(100).run(db, batches::add);
    assertThat(batches)
        .map(Object::toString)
        .containsExactly("backfill of users: 9 rows in 2 batches, done");
    assertThat(filled()).as("what is behind is left alone").isEqualTo(8);
  }

  @Test
  void texts_are_keys_too() {
    addSlug();
    Backfill byName = SLUG.key("name");
    assertThatThrownBy(() -> byName.run(db, stopsAfter(2))).hasMessage("stopped on purpose");
    byName.run(db);
    assertThat(filled()).isEqualTo(9);
  }

  @Test
  void an_empty_table_is_filled_at_once() {
    addSlug();
    db.execute(Sql.of("DELETE FROM users"));
    SLUG.run(db, batches::add);
    assertThat(batches).singleElement().hasToString("backfill of users: 0 rows in 1 batches, done");
  }

  @Test
  void inside_a_transaction_it_is_part_of_it() {
    addSlug();
    assertThatThrownBy(() -> db.transaction(() -> SLUG.run(db, stopsAfter(2))))
        .hasMessage("stopped on purpose");
    assertThat(filled()).isZero();
    SLUG.run(db);
    assertThat(filled()).isEqualTo(9);
  }

  @Test
  void what_it_can_not_do_it_says() {
    assertThatThrownBy(() -> Backfill.of("users").run(db)).hasMessageEndingWith("[backfill.empty]");
  }

  @Test
  void a_migration_fills_in_batches_and_tells_of_each() {
    assertThat(of(USERS, FILL).migrate().toString())
        .startsWith("-- app/0002_slug (not in a transaction)\n")
        .endsWith("-- Java: fill slug of users\n");
    assertThat(heard(Progress.Filled.class))
        .hasSize(3)
        .contains("app/0002_slug: backfill of users: 9 rows in 3 batches, done");
    assertThat(filled()).isEqualTo(9);
    of(USERS, FILL).rollback();
  }

  @Test
  void a_migration_that_was_stopped_goes_on_in_the_middle_of_its_backfill() {
    Progress stops =
        event -> {
          if (event instanceof Progress.Filled) {
            throw new IllegalStateException("stopped on purpose");
          }
        };
    Migrations stopping = of(USERS, FILL).progress(stops);
    assertThatThrownBy(stopping::migrate).hasMessage("stopped on purpose");
    assertThat(filled()).isEqualTo(3);
    of(USERS, FILL).migrate();
    assertThat(heard(Progress.Filled.class)).hasSize(2);
    assertThat(filled()).isEqualTo(9);
  }

  @Test
  void a_migration_that_goes_on_says_how_far_its_backfill_was() {
    Migrations stopping = of(USERS, FILL).progress(new StopsAtFirstBatch());
    assertThatThrownBy(stopping::migrate).hasMessage("stopped on purpose");
    of(USERS, FILL).migrate();
    assertThat(heard)
        .map(Object::toString)
        .contains(
            "app/0002_slug: backfill of users goes on behind 1 batches, in which 3 rows were"
                + " written");
  }

  private static final class StopsAtFirstBatch implements Progress {
    @Override
    public void on(Event event) {
      if (event instanceof Filled) {
        throw new IllegalStateException("stopped on purpose");
      }
    }
  }

  @Test
  void a_migration_that_begins_anew_fills_from_the_first_row_on() {
    Migrations stopping = of(USERS, FILL).progress(new StopsAtFirstBatch());
    assertThatThrownBy(stopping::migrate).hasMessage("stopped on purpose");
    of(USERS, FILL).forget("0002_slug");
    db.execute(Sql.of("ALTER TABLE users DROP COLUMN slug"));
    of(USERS, FILL).migrate();
    assertThat(filled()).isEqualTo(9);
  }
}
