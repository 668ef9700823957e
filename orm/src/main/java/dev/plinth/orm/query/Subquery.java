package dev.plinth.orm.query;

/**
 * A query of one column whose values can be compared with: {@code author.id.in(active.values(id))}.
 *
 * @param <V> the Java type of the column
 */
public interface Subquery<V> {

  /** The question, which answers exactly one column. */
  Question question();

  /** The question without an order where that means nothing. */
  default Question unordered() {
    return question().unordered();
  }

  /** The question where it asks for at most one row; else an error. */
  default Question single() {
    return question().single();
  }
}
