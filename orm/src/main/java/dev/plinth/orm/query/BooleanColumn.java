package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column of truth values. Immutable and thread-safe.
 *
 * @param <M> the model
 */
public final class BooleanColumn<M> extends BooleanExpression<M> implements Column<M, Boolean> {
  BooleanColumn(Term term, FieldType<Boolean> type) {
    super(term, type);
  }
}
