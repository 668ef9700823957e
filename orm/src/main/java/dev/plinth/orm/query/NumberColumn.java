package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column of numbers. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <N> the Java type of the number
 */
public final class NumberColumn<M, N extends Number> extends NumberExpression<M, N>
    implements Column<M, N> {
  NumberColumn(Term term, FieldType<N> type) {
    super(term, type);
  }
}
