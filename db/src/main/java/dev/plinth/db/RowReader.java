package dev.plinth.db;

import org.jspecify.annotations.Nullable;

/**
 * Makes an object of one row.
 *
 * <pre>{@code
 * RowReader<String> name = row -> row.getString(1);
 * db.query(Sql.of("SELECT name FROM users"), name);
 * }</pre>
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {

  /** The object for the current row; the row itself must not be kept, it moves on. */
  T read(Row row);
}
