package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alarm stops all that runs on its connection, so it has to be silent once it is closed. */
class AlarmTest {

  /** Counts to ten million, which takes longer than everything else here. */
  private static final String LONG =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000000)"
          + " SELECT count(*) FROM n";

  private final CountDownLatch ringing = new CountDownLatch(1);
  private final CountDownLatch mayStop = new CountDownLatch(1);
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** The connection, but what cancels its statements waits to be let go. */
  private Connection slowToCancel() {
    return proxy(
        Connection.class,
        connection,
        (method, answer) ->
            method.equals("createStatement")
                ? proxy(Statement.class, (Statement) answer, (name, same) -> same)
                : answer);
  }

  private interface Answer {
    Object of(String method, Object answer);
  }

  private <T> T proxy(Class<T> type, T real, Answer change) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("cancel")) {
                ringing.countDown();
                mayStop.await();
              }
              try {
                return change.of(method.getName(), method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  @Test
  void an_alarm_that_is_closed_while_it_rings_does_not_stop_the_next_statement() throws Exception {
    Alarm alarm = Alarm.in(1, slowToCancel());
    ringing.await();
    AtomicReference<Thread> closer = new AtomicReference<>();
    CompletableFuture<Long> next =
        CompletableFuture.supplyAsync(
            () -> {
              closer.set(Thread.currentThread());
              alarm.close();
              return count();
            });
    awaitProgress(closer, next);
    mayStop.countDown();
    assertThat(next.join()).isEqualTo(10_000_000L);
  }

  /** Until the thread waits for the alarm, or runs the next statement although the alarm rings. */
  private static void awaitProgress(AtomicReference<Thread> closer, CompletableFuture<Long> next) {
    long until = System.nanoTime() + 300_000_000L;
    while (System.nanoTime() < until && !next.isDone()) {
      Thread thread = closer.get();
      if (thread != null && thread.getState() == Thread.State.BLOCKED) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  private long count() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LONG)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
