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

  /** An aggregate in which the order of the rows is seen. */
  static Term.Aggregate listing(String function, List<Term> arguments, List<Order<?>> order) {
    return new Term.Aggregate(function, arguments, false, null, order);
  }

  static Term related(ManyPath<?, ?> path, String function, @Nullable Term argument) {
    return related(path, of(function, argument));
  }

  /** A list over a relation, in the order of the relation. */
  static Term relatedListing(ManyPath<?, ?> path, String function, List<Term> arguments) {
    return related(path, listing(function, arguments, path.order()));
  }

  private static Term related(ManyPath<?, ?> path, Term.Aggregate plain) {
    Term condition = path.condition();
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
    checkDistinctOrder(a.arguments(), a.order());
    return new Term.Aggregate(a.function(), a.arguments(), true, a.filter(), a.order());
  }

  static Term ordered(Term term, List<Order<?>> order) {
    if (term instanceof Term.Aggregate a) {
      if (a.distinct()) {
        checkDistinctOrder(a.arguments(), order);
      }
      return new Term.Aggregate(a.function(), a.arguments(), a.distinct(), a.filter(), order);
    }
    throw new PlinthException(
        "query.related-aggregate-order",
        "Order the relation, not the aggregate over it:"
            + " arrayAgg(User_.posts().orderBy(...), Post_.title).");
  }

  private static void checkDistinctOrder(List<Term> arguments, List<Order<?>> order) {
    for (Order<?> key : order) {
      if (!arguments.get(0).equals(key.term())) {
        throw new PlinthException(
            "query.distinct-order",
            "Distinct values of an aggregate can only be ordered by themselves, found '"
                + TermPrinter.print(key.term())
                + "'. Order by '"
                + TermPrinter.print(arguments.get(0))
                + "', or leave out distinct().");
      }
    }
  }

  static Term orElse(Term aggregate, Term value) {
    return new Term.Apply(new Functions.Named("coalesce", false), List.of(aggregate, value));
  }
}
