package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How aggregates over a group and over a relation are made and changed. */
final class AggregateTerms {
  private AggregateTerms() {}

  static Term.Aggregate of(String function, @Nullable Term argument) {
    List<Term> arguments = argument == null ? List.of() : List.of(argument);
    return new Term.Aggregate(function, arguments, false, null, List.of());
  }

  /** What an aggregate is computed from. */
  static List<Term> parts(Term.Aggregate aggregate) {
    List<Term> parts = new ArrayList<>(aggregate.arguments());
    if (aggregate.filter() != null) {
      parts.add(aggregate.filter());
    }
    aggregate.order().forEach(key -> parts.add(key.term()));
    return parts;
  }

  static Term related(ManyPath<?, ?> path, String function, @Nullable Term argument) {
    Term condition = path.condition();
    Term.Aggregate plain = of(function, argument);
    Term.Aggregate aggregate =
        condition.equals(Terms.TRUE) ? plain : (Term.Aggregate) filtered(plain, condition);
    return new Term.RelatedAggregate(path.hops(), path.relation(), aggregate);
  }

  static Term filtered(Term term, Term condition) {
    if (term instanceof Term.Aggregate a) {
      Term all = a.filter() == null ? condition : Terms.and(List.of(a.filter(), condition));
      return new Term.Aggregate(a.function(), a.arguments(), a.distinct(), all, a.order());
    }
    throw new PlinthException(
        "query.related-aggregate-filter",
        "Filter the relation, not the aggregate over it: count(User_.posts().filter(...)).");
  }

  static Term distinct(Term term) {
    if (term instanceof Term.RelatedAggregate related) {
      Term.Aggregate inner = (Term.Aggregate) distinct(related.aggregate());
      return new Term.RelatedAggregate(related.hops(), related.relation(), inner);
    }
    Term.Aggregate a = (Term.Aggregate) term;
    return new Term.Aggregate(a.function(), a.arguments(), true, a.filter(), a.order());
  }

  static Term orElse(Term aggregate, Term value) {
    return new Term.Apply(new Functions.Named("coalesce", false), List.of(aggregate, value));
  }
}
