package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column of dates, times or instants. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public final class TemporalColumn<M, V> extends TemporalExpression<M, V> implements Column<M, V> {
  TemporalColumn(Term term, FieldType<V> type) {
    super(term, type);
  }
}
