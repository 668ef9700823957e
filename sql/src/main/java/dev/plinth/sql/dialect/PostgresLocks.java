package dev.plinth.sql.dialect;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Advisory locks of sessions, who holds them as the server sees it, and waits for locks. */
final class PostgresLocks {
  private static final String HELD =
      """
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND ((l.classid::bigint << 32) | l.objid::bigint) = ?\
      """;
  private static final String HOLDER =
      """
      SELECT a.application_name, a.pid, a.backend_start
      FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
      """
          + HELD;
  private static final String IS_MINE =
      "SELECT count(*) > 0 FROM pg_locks AS l\n" + HELD + " AND l.pid = pg_backend_pid()";

  private PostgresLocks() {}

  static AdvisoryLock on(long number) {
    return new AdvisoryLock(
        Sql.of("SELECT pg_try_advisory_lock(?)", Bind.of(number)),
        Sql.of("SELECT pg_try_advisory_xact_lock(?)", Bind.of(number)),
        Sql.of("SELECT pg_advisory_unlock(?)", Bind.of(number)),
        Sql.of(IS_MINE, Bind.of(number)),
        Sql.of(HOLDER, Bind.of(number)));
  }

  static Sql timeout(@Nullable Duration longest, boolean inTransaction) {
    return Sql.of(
        "SET %s lock_timeout %s"
            .formatted(
                inTransaction ? "LOCAL" : "SESSION",
                longest == null ? "TO DEFAULT" : "= " + longest.toMillis()));
  }
}
