package dev.plinth.orm.query;

import dev.plinth.sql.OrderBy;

/**
 * One key of an ordering: {@code User_.age.desc().nullsLast()}. Immutable.
 *
 * @param <M> the model it orders
 */
public final class Order<M> {
  private final Term term;
  private final boolean descending;
  private final OrderBy.Nulls nulls;

  Order(Term term, boolean descending, OrderBy.Nulls nulls) {
    this.term = term;
    this.descending = descending;
    this.nulls = nulls;
  }

  /** An ordering by a term; for the layers above. */
  public static <M> Order<M> of(Term term, boolean descending) {
    return new Order<>(term, descending, OrderBy.Nulls.DEFAULT);
  }

  /** Null first, whatever the database's habit is. */
  public Order<M> nullsFirst() {
    return new Order<>(term, descending, OrderBy.Nulls.FIRST);
  }

  /** Null last, whatever the database's habit is. */
  public Order<M> nullsLast() {
    return new Order<>(term, descending, OrderBy.Nulls.LAST);
  }

  /** The opposite order, nulls included. */
  public Order<M> reversed() {
    return new Order<>(
        term,
        !descending,
        switch (nulls) {
          case DEFAULT -> OrderBy.Nulls.DEFAULT;
          case FIRST -> OrderBy.Nulls.LAST;
          case LAST -> OrderBy.Nulls.FIRST;
        });
  }

  /** What is ordered by. */
  public Term term() {
    return term;
  }

  /** Whether the greatest comes first. */
  public boolean isDescending() {
    return descending;
  }

  /** Where nulls go. */
  public OrderBy.Nulls nulls() {
    return nulls;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Order<?> o
        && o.term.equals(term)
        && o.descending == descending
        && o.nulls == nulls;
  }

  @Override
  public int hashCode() {
    return 31 * term.hashCode() + Boolean.hashCode(descending) + nulls.hashCode();
  }
}
