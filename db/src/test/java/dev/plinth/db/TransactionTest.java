package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransactionTest {

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase();
    }
  }

  @Nested
  class OnSqliteFile extends Behaviour {
    @Override
    String url() {
      return newFile();
    }
  }

  @Nested
  class OnSqliteMemory extends Behaviour {
    @Override
    String url() {
      return "sqlite::memory:";
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    @Test
    void a_block_that_returns_is_committed() {
      db.transaction(() -> insert(1, "one"));
      assertThat(names()).containsExactly("one");
    }

    @Test
    void a_block_that_throws_is_rolled_back() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        insert(1, "one");
                        throw new IllegalStateException("no");
                      }))
          .isExactlyInstanceOf(IllegalStateException.class);
      assertThat(names()).isEmpty();
      assertThat(db.inTransaction()).isFalse();
    }

    @Test
    void a_nested_block_undoes_only_itself() {
      db.transaction(
          () -> {
            insert(1, "one");
            assertThatThrownBy(() -> db.transaction(() -> insert(2, "one")))
                .isInstanceOf(UniqueViolation.class);
            insert(3, "three");
          });
      assertThat(names()).containsExactly("one", "three");
    }

    @Test
    void after_an_error_the_block_refuses_statements_with_the_first_cause() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        insert(1, "one");
                        assertThatThrownBy(() -> insert(2, "one"))
                            .isInstanceOf(UniqueViolation.class);
                        assertThatThrownBy(() -> insert(3, "three"))
                            .isInstanceOf(TransactionBroken.class)
                            .hasCauseInstanceOf(UniqueViolation.class)
                            .hasMessageContaining("[transaction.broken]");
                      }))
          .isInstanceOf(TransactionBroken.class);
      assertThat(names()).isEmpty();
    }
  }
}
