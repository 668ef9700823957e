package dev.plinth.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value sent beside the text, never inside it. Written as {@code ?}.
 *
 * <pre>{@code
 * Bind.of("john")                              // a TEXT
 * new Bind(null, SqlType.BIGINT)               // a NULL that knows its type
 * new Bind(List.of(1L, 2L), SqlType.arrayOf(SqlType.BIGINT))
 * }</pre>
 *
 * @param value what travels for the type, see {@link SqlType.Kind}; lists are copied
 * @param type its type
 */
public record Bind(@Nullable Object value, SqlType type) implements Expr {
  /** Copies a list. */
  public Bind {
    if (value instanceof List<?> list) {
      value = Collections.unmodifiableList(new ArrayList<>(list));
    }
  }

  /** A text. */
  public static Bind of(String value) {
    return new Bind(value, SqlType.TEXT);
  }

  /** A 64-bit integer. */
  public static Bind of(long value) {
    return new Bind(value, SqlType.BIGINT);
  }

  /** A 32-bit integer. */
  public static Bind of(int value) {
    return new Bind(value, SqlType.INTEGER);
  }

  /** A 64-bit floating point number. */
  public static Bind of(double value) {
    return new Bind(value, SqlType.DOUBLE);
  }

  /** A boolean. */
  public static Bind of(boolean value) {
    return new Bind(value, SqlType.BOOLEAN);
  }

  /** A decimal number. */
  public static Bind of(BigDecimal value) {
    return new Bind(value, SqlType.DECIMAL);
  }

  /** Equal type and value; bytes are equal when their contents are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bind bind
        && type.equals(bind.type)
        && Objects.deepEquals(value, bind.value);
  }

  @Override
  public int hashCode() {
    int hash = value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value);
    return 31 * type.hashCode() + hash;
  }

  /** The type only: values may be secret. */
  @Override
  public String toString() {
    return "Bind[" + type.kind() + "]";
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.bind(this);
  }
}
