package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * A truth value. Immutable and thread-safe.
 *
 * @param <M> the model
 */
public class BooleanExpression<M> extends OrderedExpression<M, Boolean> {
  BooleanExpression(Term term, FieldType<Boolean> type) {
    super(term, type);
  }

  /** True; null is not kept. */
  public Condition<M> isTrue() {
    return new Condition<>(term());
  }

  /** False; null is not kept. */
  public Condition<M> isFalse() {
    return eq(Boolean.FALSE);
  }
}
