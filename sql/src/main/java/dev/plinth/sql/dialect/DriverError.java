package dev.plinth.sql.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a driver tells about an error, before it is classified.
 *
 * @param sqlState the standard's five characters, or null
 * @param code the driver's own number
 * @param message the driver's words
 * @param constraint name of the broken constraint, where the driver tells it
 * @param detail further words, where the driver tells them
 * @param column name of the column, where the driver tells it
 */
public record DriverError(
    @Nullable String sqlState,
    int code,
    String message,
    @Nullable String constraint,
    @Nullable String detail,
    @Nullable String column) {
  /** An error of which only the usual three are known. */
  public static DriverError of(@Nullable String sqlState, int code, String message) {
    return new DriverError(sqlState, code, message, null, null, null);
  }
}
