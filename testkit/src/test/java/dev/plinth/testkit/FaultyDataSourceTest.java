package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.orm.Tables;
import dev.plinth.testkit.model.Tag;
import dev.plinth.testkit.model.Tag_;
import dev.plinth.testkit.stub.FaultyDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class FaultyDataSourceTest {
  @TempDir Path folder;
  private FaultyDataSource source;
  private Database db;

  @BeforeEach
  void connect() {
    SQLiteDataSource sqlite = new SQLiteDataSource();
    sqlite.setUrl("jdbc:sqlite:" + folder.resolve("faulty.db"));
    source = new FaultyDataSource(sqlite);
    db = Database.of(source);
    db.makeDefault();
    Tables.create(db, Tag.class);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void without_faults_it_is_the_real_database() {
    Tag.objects.create(tag -> tag.name = "red");
    assertThat(Tag.objects.count()).isEqualTo(1);
    assertThat(source.seen()).anyMatch(text -> text.startsWith("INSERT"));
  }

  @Test
  void a_broken_connection_fails_the_statement_once_and_it_is_not_repeated() {
    source.breakAt("INSERT");
    Tag tag = new Tag();
    tag.name = "red";
    assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> tag.save());
    assertThat(source.seen()).filteredOn(text -> text.startsWith("INSERT")).hasSize(1);
    assertThat(tag.isPersisted()).isFalse();
    assertThat(Tag.objects.count()).isZero();
    tag.save();
    assertThat(Tag.objects.count()).isEqualTo(1);
  }

  @Test
  void a_connection_that_breaks_at_commit_leaves_nothing_behind() {
    Tag tag = new Tag();
    tag.name = "red";
    source.breakAt(FaultyDataSource.COMMIT);
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> db.transaction(() -> tag.save()));
    assertThat(Tag.objects.count()).isZero();
    assertThat(db.inTransaction()).isFalse();
  }

  @Test
  void an_error_of_the_tests_choice_breaks_the_block_around_it() {
    source.failAt("UPDATE", new SQLException("no room on the disk"));
    Tag.objects.create(tag -> tag.name = "red");
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      Tag.objects.create(tag -> tag.name = "blue");
                      Tag.objects.update(Tag_.name.set(Tag_.name.upper()));
                    }))
        .withMessageContaining("no room on the disk");
    assertThat(Tag.objects.values(Tag_.name).all()).containsExactly("red");
  }

  @Test
  void a_slow_statement_is_told_with_its_time() {
    source.delayAt("SELECT count", Duration.ofMillis(20));
    SqlLog log = SqlLog.of(db, () -> Tag.objects.count());
    assertThat(log.events().get(0).time()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
  }
}
