package dev.plinth.db;

import dev.plinth.sql.Sql;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement that ran.
 *
 * @param database where
 * @param sql what; its {@code toString} hides bound values
 * @param time from sending it to the last row read
 * @param rows rows read or changed; 0 when it failed
 * @param error why it failed, or null
 * @param origin the line of the program that asked for it
 * @param inTransaction whether it ran inside a transaction
 */
public record StatementEvent(
    Database database,
    Sql sql,
    Duration time,
    long rows,
    @Nullable Throwable error,
    Origin origin,
    boolean inTransaction) {}
