package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.DatabaseException;
import dev.plinth.db.Isolation;
import dev.plinth.db.TransactionOptions;
import dev.plinth.sql.Sql;
import dev.plinth.testkit.model.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Point 40: connections go back clean. */
@Committed(Account.class)
abstract class PoolBehaviour extends Behaviour {

  @Test
  void no_connection_is_kept_after_a_statement() {
    account("Ann", 1);
    assertThat(Account.objects.count()).isEqualTo(1);
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void no_connection_is_kept_after_a_failed_statement() {
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> db.execute(Sql.of("SELECT nothing FROM nowhere")));
    assertThat(db.pool().active()).isZero();
    assertThat(Account.objects.count()).isZero();
  }

  @Test
  void a_connection_is_usable_after_a_failed_transaction() {
    for (int i = 0; i < 2 * db.pool().max(); i++) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(
              () -> db.transaction(() -> db.execute(Sql.of("SELECT nothing FROM nowhere"))));
    }
    assertThat(db.pool().active()).isZero();
    account("Ann", 1);
    assertThat(Account.objects.count()).isEqualTo(1);
  }

  @Test
  void what_a_block_chose_is_gone_with_it() {
    TransactionOptions chosen =
        TransactionOptions.none()
            .isolation(Isolation.SERIALIZABLE)
            .readOnly()
            .timeout(Duration.ofMinutes(1));
    for (int i = 0; i < 2 * db.pool().max(); i++) {
      String owner = "owner " + i;
      db.transaction(chosen, () -> assertThat(Account.objects.filter("owner", owner)).isNotNull());
      db.transaction(chosen, () -> Account.objects.count());
      account(owner, i);
      db.transaction(() -> account("also " + owner, 1));
    }
    assertThat(Account.objects.count()).isEqualTo(4L * db.pool().max());
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void more_callers_than_connections_wait_for_their_turn() {
    account("Ann", 1);
    List<CompletableFuture<Long>> counts = new ArrayList<>();
    IntStream.range(0, 8 * db.pool().max())
        .forEach(i -> counts.add(db.async(() -> Account.objects.count())));
    assertThat(counts).allSatisfy(count -> assertThat(count.join()).isEqualTo(1L));
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void the_state_of_the_pool_adds_up() {
    db.transaction(
        () -> {
          account("Ann", 1);
          assertThat(db.pool().active()).isEqualTo(1);
          assertThat(db.pool().total()).isEqualTo(db.pool().active() + db.pool().idle());
          assertThat(db.pool().total()).isLessThanOrEqualTo(db.pool().max());
        });
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void nothing_is_left_open_by_a_transaction_that_was_closed_early() {
    try (var transaction = db.begin()) {
      assertThat(transaction).isNotNull();
      account("Ann", 1);
    }
    assertThat(db.inTransaction()).isFalse();
    assertThat(db.pool().active()).isZero();
    assertThat(Account.objects.exists()).isFalse();
  }

  @Test
  void work_beside_the_thread_knows_its_database_but_not_its_transaction() {
    db.transaction(
        () -> {
          assertThat(db.async(() -> db.inTransaction()).join()).isFalse();
          assertThat(db.async(() -> dev.plinth.db.Database.current()).join()).isSameAs(db);
        });
  }
}
