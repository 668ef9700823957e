package dev.plinth.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.Sql;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a class to tables, the history, and back. */
class MigrateTest {

  @TempDir Path folder;
  private Database db;

  static final class M0001_Users extends Migration {
    @Override
    protected List<Operation> operations() {
      return List.of(createTable("users", identity("id"), integer("age"), primaryKey("id")));
    }
  }

  static final class M0002_Posts extends Migration {
    @Override
    protected List<Operation> operations() {
      return List.of(createTable("posts", identity("id"), primaryKey("id")));
    }
  }

  @BeforeEach
  void connect() {
    db = Database.connect("migrate", "sqlite://" + folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    db.close();
  }

  private Migrations migrations() {
    return Migrations.of(db).from(M0001_Users.class, M0002_Posts.class);
  }

  private List<String> tables() {
    return db.query(
        Sql.of(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'plinth%'"
                + " AND name NOT LIKE 'sqlite%' ORDER BY name"),
        row -> String.valueOf(row.getString(1)));
  }

  @Test
  void migrations_are_applied_once_in_order_and_taken_back_one_by_one() {
    assertThat(migrations().migrate().ids())
        .map(Object::toString)
        .containsExactly("plinth/0001_users", "plinth/0002_posts");
    assertThat(tables()).containsExactly("posts", "users");
    assertThat(migrations().migrate().isEmpty()).isTrue();
    migrations().rollback();
    assertThat(tables()).containsExactly("users");
    migrations().rollbackAll();
    assertThat(tables()).isEmpty();
    assertThat(migrations().status().pending()).hasSize(2);
  }
}
