package dev.plinth.orm.query;

import java.util.List;

/**
 * A condition on the rows of a model, in two-valued logic: a row is kept or it is not.
 *
 * <pre>{@code
 * User_.age.gte(18).and(User_.email.endsWith("@example.com"))
 * // WHERE "users"."age" >= ? AND "users"."email" LIKE ? ESCAPE '\'
 * }</pre>
 *
 * <p>Immutable; equal conditions ask the same.
 *
 * @param <M> the model; a condition on another model does not compile
 */
public final class Condition<M> {
  private final Term term;

  Condition(Term term) {
    this.term = term;
  }

  /** A condition of a term; for the layers above. */
  public static <M> Condition<M> of(Term term) {
    return new Condition<>(term);
  }

  /** Rows that keep both conditions. */
  public Condition<M> and(Condition<? super M> other) {
    return new Condition<>(Terms.and(List.of(term, other.term)));
  }

  /** Rows that keep at least one of the conditions. */
  public Condition<M> or(Condition<? super M> other) {
    return new Condition<>(Terms.or(List.of(term, other.term)));
  }

  /** Exactly the rows that this condition drops, those included for which it is null. */
  public Condition<M> not() {
    return new Condition<>(Terms.not(term));
  }

  /** The condition as a term. */
  public Term term() {
    return term;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Condition<?> c && c.term.equals(term);
  }

  @Override
  public int hashCode() {
    return term.hashCode();
  }

  @Override
  public String toString() {
    return TermPrinter.print(term);
  }
}
