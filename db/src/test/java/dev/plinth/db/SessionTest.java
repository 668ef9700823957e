package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One connection for as long as somebody needs the same one. */
class SessionTest {

  abstract static class Sessions extends OnBothDatabases {

    private static final Sql TEMPORARY = Sql.of("CREATE TEMPORARY TABLE note (id integer)");
    private static final Sql NOTES = Sql.of("SELECT count(*) FROM note");

    @Test
    void what_belongs_to_the_connection_stays_until_the_session_ends() {
      try (Session session = db.session()) {
        session.execute(TEMPORARY);
        assertThat(session.queryFirst(NOTES, row -> row.getLong(1))).contains(0L);
      }
      assertThatThrownBy(() -> db.query(NOTES, row -> row.getLong(1)))
          .isInstanceOf(DatabaseException.class);
      assertThat(db.pool().active()).isZero();
    }

    @Test
    void statements_and_transactions_of_the_thread_go_over_it() {
      try (Session session = db.session()) {
        session.execute(TEMPORARY);
        session.use(
            () -> {
              db.execute(Sql.of("INSERT INTO note VALUES (1)"));
              db.transaction(() -> db.execute(Sql.of("INSERT INTO note VALUES (2)")));
              db.transaction(() -> db.execute(Sql.of("SELECT 1")));
            });
        assertThat(session.queryFirst(NOTES, row -> row.getLong(1))).contains(2L);
        assertThat(db.pool().active()).isOne();
      }
    }

    @Test
    void a_transaction_on_it_that_fails_leaves_it_usable() {
      try (Session session = db.session()) {
        session.execute(TEMPORARY);
        assertThatThrownBy(() -> session.use(() -> db.transaction(() -> insertAndFail())))
            .isInstanceOf(IllegalStateException.class);
        assertThat(session.queryFirst(NOTES, row -> row.getLong(1))).contains(0L);
      }
    }

    private void insertAndFail() {
      db.execute(Sql.of("INSERT INTO note VALUES (1)"));
      throw new IllegalStateException("on purpose");
    }

    @Test
    void its_own_statements_belong_to_the_transaction_that_runs_on_it() {
      try (Session session = db.session()) {
        assertThatThrownBy(() -> session.use(() -> db.transaction(() -> breakAndGoOn(session))))
            .isInstanceOf(TransactionBroken.class)
            .hasMessageContaining("nowhere");
        assertThat(session.queryFirst(Sql.of("SELECT 1"), row -> row.getInt(1))).contains(1);
      }
      assertThat(names()).isEmpty();
    }

    private void breakAndGoOn(Session session) {
      insert(1, "one");
      assertThatThrownBy(() -> session.execute(Sql.of("DELETE FROM nowhere")))
          .isInstanceOf(MissingObject.class);
      assertThatThrownBy(() -> session.query(Sql.of("SELECT 1"), row -> row.getInt(1)))
          .isInstanceOf(TransactionBroken.class);
      assertThatThrownBy(() -> session.execute(Sql.of("DELETE FROM item")))
          .isInstanceOf(TransactionBroken.class);
    }

    @Test
    void its_own_statements_belong_to_the_nested_block_that_runs_on_it() {
      try (Session session = db.session()) {
        session.use(() -> db.transaction(() -> undoNested(session)));
      }
      assertThat(names()).containsExactly("one");
    }

    private void undoNested(Session session) {
      insert(1, "one");
      assertThatThrownBy(() -> db.transaction(() -> insertAndFail(session)))
          .isInstanceOf(IllegalStateException.class);
    }

    private static void insertAndFail(Session session) {
      session.execute(Sql.of("INSERT INTO item VALUES (2, 'two')"));
      throw new IllegalStateException("on purpose");
    }

    @Test
    void its_own_statements_run_beside_a_transaction_on_another_connection() {
      try (Session session = db.session()) {
        db.transaction(
            () -> {
              assertThatThrownBy(() -> db.execute(Sql.of("SELECT * FROM nowhere")))
                  .isInstanceOf(MissingObject.class);
              assertThat(session.queryFirst(Sql.of("SELECT 1"), row -> row.getInt(1))).contains(1);
              throw new IllegalStateException("on purpose");
            });
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("on purpose");
      }
    }

    @Test
    void a_transaction_has_a_connection_already() {
      try (Session session = db.session()) {
        assertThatThrownBy(() -> db.transaction(() -> session.use(() -> {})))
            .isInstanceOf(PlinthException.class)
            .hasMessageContaining("[session.in-transaction]");
      }
    }

    @Test
    void a_closed_one_is_refused() {
      Session session = db.session();
      session.close();
      List<ThrowingCallable> calls =
          List.of(
              () -> session.query(NOTES, row -> row.getLong(1)),
              () -> session.execute(TEMPORARY),
              () -> session.use(() -> {}));
      assertThat(calls)
          .allSatisfy(call -> assertThatThrownBy(call).hasMessageEndingWith("[session.closed]"));
    }

    @Test
    void one_that_is_closed_while_it_is_used_keeps_no_connection() {
      Session session = db.session();
      session.use(
          () -> {
            session.close();
            db.execute(Sql.of("SELECT 1"));
          });
      assertThat(db.pool().active()).isZero();
    }

    @Test
    void closing_twice_is_closing_once() {
      Session session = db.session();
      session.close();
      session.close();
      assertThat(db.pool().active()).isZero();
    }
  }

  @Nested
  class OnSqlite extends Sessions {
    @Override
    String url() {
      return newFile();
    }
  }

  @Nested
  class OnPostgresql extends Sessions {
    @Override
    String url() {
      return TestServer.newDatabase();
    }
  }
}
