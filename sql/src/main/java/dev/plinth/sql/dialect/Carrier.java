package dev.plinth.sql.dialect;

/**
 * How a value of a type travels through the driver. Whoever binds and reads values asks the dialect
 * for this and needs to know no database.
 */
public enum Carrier {
  /** As the driver's own class for the type. */
  NATIVE,
  /**
   * As a text in the one form of the type: DATE {@code 2024-03-01}, TIME {@code 09:30:00},
   * TIMESTAMP {@code 2024-03-01 09:30:00}, TIMESTAMPTZ the same in UTC; a fraction of a second
   * follows as six digits only when it is not zero ({@code 09:30:00.250000}), so that texts sort as
   * the moments do and agree with those that the database itself makes; UUID in lower case, DECIMAL
   * plain, JSON as it is, an ARRAY as JSON text of its elements in their own carriers.
   */
  TEXT,
  /** As a 64-bit integer: BOOLEAN 0 or 1, INTERVAL in microseconds. */
  INTEGER,
  /** As a 64-bit floating point number. */
  REAL,
  /** As bytes. */
  BYTES,
  /** As a text of which the server infers the type: {@code java.sql.Types.OTHER}. */
  OTHER,
  /** As an array of {@link Dialect#elementName}. */
  ARRAY
}
