package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column whose values are only equal or not. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public final class ValueColumn<M, V> extends Expression<M, V> implements Column<M, V> {
  ValueColumn(Term term, FieldType<V> type) {
    super(term, type);
  }
}
