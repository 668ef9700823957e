package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;

/** How functions over the rows around each row are made, and what can be told of them. */
final class WindowTerms {
  private WindowTerms() {}

  /** The function over these rows. */
  static Term of(Term function, Over<?> over) {
    if (function instanceof Term.RelatedAggregate related) {
      throw overRelation(related);
    }
    if (function instanceof Term.Aggregate aggregate) {
      refuse(aggregate);
    }
    return new Term.Window(function, over.partition(), over.order(), over.frame());
  }

  private static PlinthException overRelation(Term.RelatedAggregate related) {
    return new PlinthException(
        "query.window-over-relation",
        "'"
            + TermPrinter.print(related)
            + "' is a value of its row already. Aggregate it once more over the window, as in"
            + " sum(count(User_.posts())).over(...).");
  }

  private static void refuse(Term.Aggregate aggregate) {
    if (aggregate.distinct() || !aggregate.order().isEmpty()) {
      throw new PlinthException(
          "query.window-aggregate",
          "No database takes distinct() or an order inside of '"
              + TermPrinter.print(aggregate)
              + "' over a window. Leave it out, or aggregate groups with groupBy(...).");
    }
  }

  /** What is inside, but for the aggregate that is none over a group here. */
  static List<Term> children(Term.Window window) {
    List<Term> all = new ArrayList<>(functionParts(window.function()));
    all.addAll(window.partition());
    window.order().forEach(key -> all.add(key.term()));
    return all;
  }

  private static List<Term> functionParts(Term function) {
    return function instanceof Term.Aggregate aggregate
        ? AggregateTerms.parts(aggregate)
        : Terms.children(function);
  }

  static boolean isNeverNull(Term.Window window) {
    Term function = window.function();
    boolean ranked =
        function instanceof Term.Apply apply && apply.function() instanceof Functions.Ranked;
    return ranked || Terms.isNeverNull(function);
  }
}
