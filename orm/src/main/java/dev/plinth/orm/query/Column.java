package dev.plinth.orm.query;

import org.jspecify.annotations.Nullable;

/**
 * A column that can be assigned in an update: {@code User.objects.update(User_.age.set(31))}.
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public interface Column<M, V> {

  /** The column as an expression. */
  @SuppressWarnings("unchecked") // every column is an expression of its own types
  default Expression<M, V> expression() {
    return (Expression<M, V>) this;
  }

  /** Sets the column to a value. */
  default Assignment<M> set(@Nullable V value) {
    return Assignment.of(expression(), value);
  }

  /** Sets the column to what the database computes: {@code age.set(age.plus(1))}. */
  default Assignment<M> set(Expression<M, V> value) {
    return Assignment.of(expression(), value.term());
  }
}
