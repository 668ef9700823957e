package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A column of texts. Immutable and thread-safe.
 *
 * @param <M> the model
 */
public final class TextColumn<M> extends TextExpression<M> implements Column<M, String> {
  TextColumn(Term term, FieldType<String> type) {
    super(term, type);
  }
}
