package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column of JSON documents. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of the document
 */
public final class JsonColumn<M, V> extends Expression<M, V> implements Column<M, V> {
  JsonColumn(Term term, FieldType<V> type) {
    super(term, type);
  }
}
