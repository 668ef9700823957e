package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A number that each row gets among those around it: {@code rowNumber()}. Say with {@code over}
 * which those are. Immutable and thread-safe.
 *
 * @param <N> the Java type of the number
 */
public final class Ranking<N extends Number> {
  private final Term function;
  private final FieldType<N> type;

  Ranking(Term function, FieldType<N> type) {
    this.function = function;
    this.type = type;
  }

  /** Among these rows. */
  public <M> NumberExpression<M, N> over(Over<M> rows) {
    return new NumberExpression<>(WindowTerms.of(function, rows), type);
  }

  /** Among all rows, in no order. */
  public <M> NumberExpression<M, N> over() {
    return over(Windows.all());
  }
}
