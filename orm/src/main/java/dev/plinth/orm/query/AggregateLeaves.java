package dev.plinth.orm.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What aggregates over a sub-query are computed from, in the words of its rows: columns, and
 * aggregates inside of aggregates where the rows are groups.
 */
final class AggregateLeaves {
  private final List<Term> leaves = new ArrayList<>();

  private AggregateLeaves() {}

  static List<Term> of(List<? extends Expression<?, ?>> aggregates) {
    AggregateLeaves found = new AggregateLeaves();
    aggregates.forEach(aggregate -> found.outside(aggregate.term()));
    return found.leaves;
  }

  private void outside(Term term) {
    if (term instanceof Term.Aggregate aggregate) {
      AggregateTerms.parts(aggregate).forEach(this::inside);
    } else {
      Terms.children(term).forEach(this::outside);
    }
  }

  private void inside(Term term) {
    boolean whole = term instanceof Term.Aggregate || term instanceof Term.Window;
    if (whole || Terms.isLeaf(term)) {
      add(term);
    } else {
      Terms.children(term).forEach(this::inside);
    }
  }

  private void add(Term leaf) {
    if (!leaves.contains(leaf)) {
      leaves.add(leaf);
    }
  }
}
