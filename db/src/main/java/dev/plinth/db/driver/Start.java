package dev.plinth.db.driver;

import org.jspecify.annotations.Nullable;

/**
 * How a transaction begins.
 *
 * @param isolation level in the words of SQL, or null for the database's own
 * @param readOnly whether writes are refused
 * @param statementMillis longest time a statement may take, 0 for as set
 */
public record Start(@Nullable String isolation, boolean readOnly, long statementMillis) {

  /** An ordinary transaction. */
  public static final Start PLAIN = new Start(null, false, 0);

  /** A transaction that only reads. */
  public static final Start READING = new Start(null, true, 0);
}
