package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column whose values have an order: durations, UUIDs, enums. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public final class OrderedColumn<M, V> extends OrderedExpression<M, V> implements Column<M, V> {
  OrderedColumn(Term term, FieldType<V> type) {
    super(term, type);
  }
}
