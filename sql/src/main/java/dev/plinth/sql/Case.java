package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first result whose condition holds. {@code CASE WHEN .. THEN .. ELSE .. END}.
 *
 * @param whens conditions with their results, one or more
 * @param otherwise the result when none holds; null is NULL
 */
public record Case(List<When> whens, @Nullable Expr otherwise) implements Expr {
  /**
   * A condition with its result.
   *
   * @param condition when
   * @param result what
   */
  public record When(Expr condition, Expr result) {}

  /** Copies the lists. */
  public Case {
    whens = List.copyOf(whens);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.caseWhen(this);
  }
}
