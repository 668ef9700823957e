package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationMeta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Joins conditions so that those across the same to-many relation speak of the same related row:
 * what one {@code filter} by name means. Typed conditions say {@code any(...)} instead.
 */
final class SameRow {
  /** A to-many relation and the to-one relations before it. */
  private record Step(Hops hops, RelationMeta relation) {}

  private SameRow() {}

  /** All of the conditions. */
  static Term and(List<Term> conditions) {
    return Terms.and(joined(flat(Terms.and(conditions)), SameRow::and));
  }

  /** One of the conditions; a related row for any of them is a related row for one. */
  static Term or(List<Term> conditions) {
    Term either = Terms.or(conditions);
    return either instanceof Term.Or or ? Terms.or(joined(or.conditions(), SameRow::or)) : either;
  }

  private static List<Term> flat(Term condition) {
    return condition instanceof Term.And and ? and.conditions() : List.of(condition);
  }

  /** The conditions, those on related rows gathered by their relation and put last. */
  private static List<Term> joined(List<Term> conditions, Function<List<Term>, Term> join) {
    List<Term> joined = new ArrayList<>();
    Map<Step, List<Term>> related = new LinkedHashMap<>();
    for (Term condition : conditions) {
      if (condition instanceof Term.Related r) {
        Step step = new Step(r.hops(), r.relation());
        related.computeIfAbsent(step, s -> new ArrayList<>()).add(r.condition());
      } else {
        joined.add(condition);
      }
    }
    related.forEach(
        (step, inner) -> joined.add(new Term.Related(step.hops, step.relation, join.apply(inner))));
    return joined;
  }
}
