package dev.plinth.orm.query;

import java.util.function.Function;

/**
 * A value out of another row around each row: {@code lag(Invoice_.total)}. Say with {@code over}
 * which rows those are, and in which order. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <E> the kind of expression that comes of it
 */
public final class WindowValue<M, E extends Expression<M, ?>> {
  private final Term function;
  private final Function<Term, E> expression;

  WindowValue(Term function, Function<Term, E> expression) {
    this.function = function;
    this.expression = expression;
  }

  /** Among these rows. */
  public E over(Over<M> rows) {
    return expression.apply(WindowTerms.of(function, rows));
  }
}
