package dev.plinth.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What no two rows may have in common: for any two rows, one of the comparisons is not true.
 *
 * <pre>{@code
 * new ExclusionConstraint("bookings_excl", "gist",
 *     List.of(Element.of("room", "="), Element.of("during", "&&")), null)
 * // CONSTRAINT "bookings_excl" EXCLUDE USING gist ((room) WITH =, (during) WITH &&)
 * }</pre>
 *
 * @param name name of the constraint, see {@link Names}
 * @param method kind of the index that keeps it, such as {@code gist}
 * @param elements what is compared
 * @param where for which rows, or null for all
 */
public record ExclusionConstraint(
    String name, String method, List<Element> elements, @Nullable SqlText where)
    implements TablePart {
  /** Copies the list. */
  public ExclusionConstraint {
    elements = List.copyOf(elements);
  }

  /** A copy with another name. */
  public ExclusionConstraint name(String name) {
    return new ExclusionConstraint(name, method, elements, where);
  }

  /** A copy for these rows only; null is for all. */
  public ExclusionConstraint where(@Nullable SqlText where) {
    return new ExclusionConstraint(name, method, elements, where);
  }

  /** A copy that compares these. */
  public ExclusionConstraint elements(List<Element> elements) {
    return new ExclusionConstraint(name, method, elements, where);
  }

  /**
   * One comparison.
   *
   * @param expression a column or an expression
   * @param operator what compares it with that of another row, such as {@code =} or {@code &&}
   */
  public record Element(SqlText expression, String operator) {
    private static final String SIGNS = "+-*/<>=~!@#%^&|`?";

    /** Refuses what is no operator. */
    public Element {
      boolean signs = operator.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
      if (operator.isEmpty() || !signs || operator.contains("--") || operator.contains("/*")) {
        throw new IllegalArgumentException("An operator is made of signs such as = and &&");
      }
    }

    /** A comparison of an expression. */
    public static Element of(String expression, String operator) {
      return new Element(new SqlText(expression), operator);
    }
  }
}
