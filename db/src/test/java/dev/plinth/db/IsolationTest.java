package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationTest {

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void postgresql_takes_every_level(Isolation isolation) {
    try (Database db = Database.connect("levels", TestServer.newDatabase())) {
      String level =
          db.transaction(
              TransactionOptions.none().isolation(isolation),
              () ->
                  db.<String>queryOne(Sql.of("SHOW transaction_isolation"), row -> row.getString(1))
                      .orElseThrow());
      assertThat(level).isEqualToIgnoringCase(isolation.name().replace('_', ' '));
    }
  }

  @Test
  void sqlite_is_always_serializable_and_refuses_the_others() {
    try (Database db = Database.connect("levels", "sqlite::memory:")) {
      TransactionOptions options = TransactionOptions.none();
      assertThat(db.transaction(options.isolation(Isolation.SERIALIZABLE), () -> 1)).isEqualTo(1);
      assertThatThrownBy(() -> db.transaction(options.isolation(Isolation.READ_COMMITTED), () -> 1))
          .hasMessageContaining(
              "SQLite has no isolation READ COMMITTED: every transaction is serializable")
          .hasMessageEndingWith("[dialect.unsupported]");
      assertThat(db.pool().active()).isZero();
    }
  }
}
