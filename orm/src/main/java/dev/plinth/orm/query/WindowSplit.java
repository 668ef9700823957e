package dev.plinth.orm.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition in two: what is asked of rows before windows are computed, and what is asked of the
 * windows.
 *
 * @param plain without any window
 * @param windowed of windows, or of windows and others in one
 */
record WindowSplit(Term plain, Term windowed) {

  static WindowSplit of(Term condition) {
    if (!Terms.hasWindow(condition)) {
      return new WindowSplit(condition, Terms.TRUE);
    }
    List<Term> plain = new ArrayList<>();
    List<Term> windowed = new ArrayList<>();
    List<Term> all = condition instanceof Term.And and ? and.conditions() : List.of(condition);
    all.forEach(part -> (Terms.hasWindow(part) ? windowed : plain).add(part));
    return new WindowSplit(Terms.and(plain), Terms.and(windowed));
  }

  /** Whether the rows have to be computed in a sub-query before they can be chosen. */
  boolean wraps() {
    return !windowed.equals(Terms.TRUE);
  }
}
