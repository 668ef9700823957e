package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectingTest {

  @TempDir Path folder;

  @Test
  void the_first_database_is_the_default_until_it_is_closed() {
    assertThatThrownBy(Database::get).hasMessageEndingWith("[database.none]");
    Database first = Database.connect("sqlite::memory:");
    try (Database second = Database.connect("second", "sqlite::memory:")) {
      assertThat(Database.get()).isSameAs(first);
      assertThat(Database.current()).isSameAs(first);
      assertThat(Database.named("default")).isSameAs(first);
      assertThat(Database.named("second")).isSameAs(second);
      first.close();
      assertThatThrownBy(Database::get)
          .hasMessageContaining("make one of these the default: second");
      second.makeDefault();
      assertThat(Database.get()).isSameAs(second);
    }
  }

  @Test
  void unnamed_databases_get_names_of_their_own() {
    try (Database first = Database.connect("sqlite::memory:");
        Database second = Database.connect("sqlite::memory:");
        Database third = Database.connect("sqlite::memory:?name=third")) {
      assertThat(first.name()).isEqualTo("default");
      assertThat(second.name()).isEqualTo("default-2");
      assertThat(third.name()).isEqualTo("third");
    }
  }

  @Test
  void a_name_can_be_used_once_at_a_time() {
    try (Database one = Database.connect("one", "sqlite::memory:")) {
      assertThat(one.name()).isEqualTo("one");
      assertThatThrownBy(() -> Database.connect("one", "sqlite::memory:"))
          .hasMessageContaining("'one' is open already")
          .hasMessageEndingWith("[database.name-taken]");
    }
    Database.connect("one", "sqlite::memory:").close();
  }

  @Test
  void an_unknown_name_is_told_with_the_nearest() {
    try (Database replica = Database.connect("replica", "sqlite::memory:")) {
      assertThatThrownBy(() -> Database.named("repilca"))
          .hasMessageContaining("Did you mean '" + replica.name() + "'?")
          .hasMessageEndingWith("[database.unknown]");
    }
  }

  @Test
  void two_databases_in_memory_are_two() {
    try (Database one = Database.connect("one", "sqlite::memory:");
        Database two = Database.connect("two", "sqlite::memory:")) {
      one.execute(Sql.of("CREATE TABLE a (id int)"));
      assertThatThrownBy(() -> two.execute(Sql.of("DELETE FROM a")))
          .isInstanceOf(MissingObject.class);
    }
  }

  @Test
  void a_pool_in_memory_shares_one_database() {
    try (Database db = Database.connect("one", "sqlite::memory:?pool_size=4")) {
      db.execute(Sql.of("CREATE TABLE a (id int)"));
      db.transaction(
          TransactionOptions.none().readOnly(),
          () -> {
            assertThat(count(db)).isZero();
            assertThat(db.async(() -> count(db)).join()).isZero();
          });
      assertThat(db.pool().total()).isGreaterThan(1);
    }
  }

  @Test
  void a_database_in_memory_outlives_the_connections_of_its_pool() {
    try (Database db = Database.connect("one", "sqlite::memory:")) {
      db.execute(Sql.of("CREATE TABLE a (id int)"));
      db.execute(Sql.of("PRAGMA cache_size = 10"));
      assertThat(count(db)).isZero();
    }
  }

  @Test
  void a_file_is_opened_with_sane_settings() {
    Path file = folder.resolve("sane.db");
    try (Database db = Database.connect("sane", "sqlite://" + file)) {
      assertThat(file).exists();
      assertThat(pragma(db, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(db, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(db, "busy_timeout")).isEqualTo("5000");
      assertThat(pragma(db, "synchronous")).isEqualTo("1");
    }
  }

  @Test
  void the_settings_of_a_file_can_be_chosen() {
    String url = "sqlite://" + folder.resolve("chosen.db");
    String options = "?journal_mode=delete&foreign_keys=off&busy_timeout=1s&synchronous=full";
    try (Database db = Database.connect("chosen", url + options)) {
      assertThat(pragma(db, "journal_mode")).isEqualTo("delete");
      assertThat(pragma(db, "foreign_keys")).isEqualTo("0");
      assertThat(pragma(db, "busy_timeout")).isEqualTo("1000");
      assertThat(pragma(db, "synchronous")).isEqualTo("2");
    }
  }

  @Test
  void a_file_in_a_missing_folder_can_not_be_opened() {
    assertThatThrownBy(() -> Database.connect("sqlite:///no/such/folder/a.db"))
        .isInstanceOf(ConnectionFailed.class)
        .hasMessageContaining("sqlite:///no/such/folder/a.db")
        .hasMessageEndingWith("[database.unreachable]");
  }

  @Test
  void a_file_that_is_no_database_can_not_be_opened() throws Exception {
    Path file = Files.writeString(folder.resolve("text.db"), "just some text ".repeat(100));
    assertThatThrownBy(() -> Database.connect("sqlite://" + file))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("text.db");
  }

  @Test
  void an_unreachable_server_is_told_without_the_password() {
    assertThatThrownBy(() -> Database.connect("postgresql://me:hidden@localhost:1/shop"))
        .isInstanceOf(ConnectionFailed.class)
        .hasMessageContaining("postgresql://me:***@localhost:1/shop")
        .hasMessageNotContaining("hidden")
        .hasMessageEndingWith("[database.unreachable]");
    assertThatThrownBy(() -> Database.named("default")).isInstanceOf(PlinthException.class);
  }

  @Test
  void a_wrong_password_is_told_without_it() {
    String url = TestServer.newDatabase();
    TestServer.guard("guarded", "right");
    Database.connect("guarded", url.replace("postgres:postgres", "guarded:right")).close();
    String wrong = url.replace("postgres:postgres", "guarded:hidden");
    assertThatThrownBy(() -> Database.connect(wrong))
        .isInstanceOf(AuthenticationFailed.class)
        .hasMessageContaining("postgresql://guarded:***@localhost")
        .hasMessageNotContaining("hidden")
        .hasMessageEndingWith("[database.authentication-failed]");
  }

  @Test
  void a_user_that_the_server_does_not_know_is_told() {
    String stranger = TestServer.newDatabase().replace("postgres:postgres", "nobody:hidden");
    assertThatThrownBy(() -> Database.connect(stranger))
        .isInstanceOf(AuthenticationFailed.class)
        .hasMessageContaining("postgresql://nobody:***@localhost")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void a_database_that_the_server_does_not_have_is_told() {
    assertThatThrownBy(() -> Database.connect(TestServer.url("no_such_database")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("no_such_database");
  }

  @Test
  void an_exhausted_pool_is_told_with_its_state() throws Exception {
    String url = TestServer.newDatabase() + "?pool_size=2&min_idle=2&pool_timeout=2s";
    try (Database db = Database.connect("small", url)) {
      CountDownLatch done = new CountDownLatch(1);
      CountDownLatch held = new CountDownLatch(2);
      CompletableFuture<?> one = hold(db, held, done);
      CompletableFuture<?> two = hold(db, held, done);
      assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> db.execute(Sql.of("SELECT 1")))
          .isInstanceOf(PoolTimeout.class)
          .hasMessageContaining("2 of 2 connections in use, 0 idle")
          .hasMessageEndingWith("[database.pool-timeout]")
          .satisfies(error -> assertThat(((PoolTimeout) error).state().active()).isEqualTo(2));
      done.countDown();
      CompletableFuture.allOf(one, two).join();
      assertThat(db.pool().active()).isZero();
      assertThat(db.execute(Sql.of("SELECT 1"))).isZero();
    }
  }

  @Test
  void a_data_source_of_somebody_else_stays_open() {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl("jdbc:sqlite:" + folder.resolve("theirs.db"));
      source.setAutoCommit(false);
      Database db = Database.of("theirs", source);
      db.execute(Sql.of("CREATE TABLE a (id int)"));
      db.transaction(() -> db.execute(Sql.of("INSERT INTO a VALUES (1)")));
      assertThat(count(db)).isEqualTo(1);
      assertThat(db.dialect().name()).isEqualTo("sqlite");
      assertThat(db.url()).isNull();
      assertThat(db.pool().max()).isEqualTo(10);
      db.close();
      assertThat(source.isClosed()).isFalse();
    }
  }

  @Test
  void a_closed_database_says_so() {
    Database db = Database.connect("sqlite::memory:");
    db.close();
    db.close();
    assertThatThrownBy(() -> db.execute(Sql.of("SELECT 1")))
        .isInstanceOf(ConnectionFailed.class)
        .hasMessageEndingWith("[database.closed]");
    assertThatThrownBy(() -> db.async(() -> 1)).hasMessageEndingWith("[database.closed]");
  }

  @Test
  void options_reach_the_server() {
    String url =
        TestServer.newDatabase()
            + "?application_name=shop&statement_timeout=7s&lock_timeout=3s"
            + "&idle_transaction_timeout=9s&search_path=app,public&prepared_statements=false";
    try (Database db = Database.connect("options", url)) {
      assertThat(show(db, "application_name")).isEqualTo("shop");
      assertThat(show(db, "statement_timeout")).isEqualTo("7s");
      assertThat(show(db, "lock_timeout")).isEqualTo("3s");
      assertThat(show(db, "idle_in_transaction_session_timeout")).isEqualTo("9s");
      assertThat(show(db, "search_path")).isEqualTo("app,public");
      for (int i = 0; i < 10; i++) {
        show(db, "server_version");
      }
      assertThat(
              db.queryOne(
                  Sql.of("SELECT count(*) FROM pg_prepared_statements"), row -> row.getLong(1)))
          .contains(0L);
    }
  }

  @Test
  void a_jdbc_url_connects_too() {
    String url = TestServer.newDatabase().replace("postgres:postgres@", "");
    try (Database db =
        Database.connect("jdbc", "jdbc:" + url + "?user=postgres&password=postgres")) {
      assertThat(db.ping()).isPositive();
    }
  }

  private static String show(Database db, String name) {
    return db.queryOne(Sql.of("SHOW " + name), row -> row.getString(1)).orElseThrow();
  }

  private static String pragma(Database db, String name) {
    return db.queryOne(Sql.of("PRAGMA " + name), row -> row.getString(1)).orElseThrow();
  }

  private static long count(Database db) {
    return db.queryOne(Sql.of("SELECT count(*) FROM a"), row -> row.getLong(1)).orElseThrow();
  }

  private static CompletableFuture<?> hold(Database db, CountDownLatch held, CountDownLatch done) {
    return db.async(
        () ->
            db.transaction(
                () -> {
                  held.countDown();
                  await(done);
                  return 1;
                }));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
