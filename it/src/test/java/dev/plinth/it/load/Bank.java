package dev.plinth.it.load;

import dev.plinth.db.Database;
import dev.plinth.db.Isolation;
import dev.plinth.db.TransactionOptions;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Accounts, transfers between them, and a ledger that holds each transfer once. */
final class Bank {

  static final int ACCOUNTS = 50;
  static final long MONEY = 1000L * ACCOUNTS;

  private static final Sql TOTAL = Sql.of("SELECT sum(amount) FROM account");
  private static final Sql AMOUNTS = Sql.of("SELECT amount FROM account ORDER BY id");
  private static final TransactionOptions SNAPSHOT =
      TransactionOptions.none().isolation(Isolation.REPEATABLE_READ).readOnly();
  private static final TransactionOptions TRANSFER = TransactionOptions.none().retries(5);

  private final Database db;

  Bank(Database db) {
    this.db = db;
  }

  void open() {
    db.script(
        """
        CREATE TABLE account (id int PRIMARY KEY, amount bigint NOT NULL);
        CREATE TABLE ledger (id bigint PRIMARY KEY, source int, target int, amount bigint);
        INSERT INTO account SELECT id, 1000 FROM generate_series(1, 50) id;
        """);
  }

  /** Moves money, with the lower account first so that transfers seldom wait for each other. */
  void transfer(long id, int source, int target, long amount) {
    db.transaction(
        TRANSFER,
        () -> {
          move(Math.min(source, target), source < target ? -amount : amount);
          move(Math.max(source, target), source < target ? amount : -amount);
          db.sql("INSERT INTO ledger VALUES (?, ?, ?, ?)")
              .binds(id, source, target, amount)
              .execute();
        });
  }

  private void move(int account, long amount) {
    db.execute(
        Sql.of(
            "UPDATE account SET amount = amount + ? WHERE id = ?",
            Bind.of(amount),
            Bind.of(account)));
  }

  /** All money by one statement. */
  long total() {
    return db.queryOne(TOTAL, row -> row.getLong(1)).orElseThrow();
  }

  /** All money by two statements that see the same moment. */
  long totalOfSnapshot() {
    return db.transaction(
        SNAPSHOT,
        () -> {
          long total = total();
          long sum = db.query(AMOUNTS, row -> row.getLong(1)).stream().mapToLong(a -> a).sum();
          return total == sum ? sum : -1;
        });
  }

  /** All money by a stream. */
  long totalOfStream() {
    try (Stream<Long> amounts = db.stream(AMOUNTS, row -> row.getLong(1), 7)) {
      return amounts.mapToLong(amount -> amount).sum();
    }
  }

  /** What each account has to hold by the ledger, less what it holds. */
  List<Long> differences() {
    return db
        .sql(
            """
            SELECT a.amount - 1000
                 - coalesce((SELECT sum(amount) FROM ledger WHERE target = a.id), 0)
                 + coalesce((SELECT sum(amount) FROM ledger WHERE source = a.id), 0)
              FROM account a
            """)
        .scalars(Long.class)
        .stream()
        .map(Objects::requireNonNull)
        .filter(difference -> difference != 0)
        .toList();
  }

  List<Long> ledger() {
    return db.query(Sql.of("SELECT id FROM ledger"), row -> row.getLong(1));
  }
}
