package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A constant written into the text: only for what can not be an injection and helps the database to
 * plan. Everything else is a {@link Bind}.
 *
 * <pre>{@code
 * new Literal(1)      // 1
 * Literal.NULL        // NULL
 * }</pre>
 *
 * @param value null, a Boolean, an Integer or a Long
 */
public record Literal(@Nullable Object value) implements Expr {
  /** {@code NULL}. */
  public static final Literal NULL = new Literal(null);

  /** {@code TRUE}. */
  public static final Literal TRUE = new Literal(true);

  /** {@code FALSE}. */
  public static final Literal FALSE = new Literal(false);

  /** Refuses every other value. */
  public Literal {
    if (!(value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long)) {
      throw new IllegalArgumentException("A literal is null, a Boolean, an Integer or a Long");
    }
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.literal(this);
  }
}
