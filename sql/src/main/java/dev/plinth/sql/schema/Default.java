package dev.plinth.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * What the database puts into a column that is given nothing.
 *
 * <pre>{@code
 * Default.of(0)                              // DEFAULT 0
 * Default.of("new")                          // DEFAULT 'new'
 * Default.sql("now()")                       // DEFAULT (now())
 * }</pre>
 *
 * @param value null, a Boolean, a number or a String; ignored where there is a text
 * @param text SQL written by a developer, or null
 */
public record Default(@Nullable Object value, @Nullable SqlText text) {
  /** Refuses values that have no literal form. */
  public Default {
    if (!(value == null
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof String)) {
      throw new IllegalArgumentException("A default is a Boolean, a number, a String or SQL");
    }
  }

  /** A constant: null, a Boolean, a number or a String. */
  public static Default of(@Nullable Object value) {
    return new Default(value, null);
  }

  /** An expression of the database's own language. */
  public static Default sql(String text) {
    return new Default(null, new SqlText(text));
  }
}
