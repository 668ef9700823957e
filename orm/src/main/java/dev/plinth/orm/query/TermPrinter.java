package dev.plinth.orm.query;

import java.util.List;
import java.util.stream.Collectors;

/** Shows a term in messages: names and operators, never the values. */
final class TermPrinter {
  private TermPrinter() {}

  static String print(Term term) {
    if (term instanceof Term.Field field) {
      String name = field.field().name();
      return field.hops().isEmpty() ? name : field.hops().path() + "__" + name;
    }
    if (term instanceof Term.Value value) {
      return value.value() == null ? "null" : "?";
    }
    if (term instanceof Term.Constant constant) {
      return String.valueOf(constant.value());
    }
    if (term instanceof Term.Apply apply) {
      return applied(apply);
    }
    if (term instanceof Term.Aggregate aggregate) {
      return aggregate.function() + "(" + list(aggregate.arguments(), ", ") + ")";
    }
    return condition(term);
  }

  private static String condition(Term term) {
    if (term instanceof Term.And and) {
      return "(" + list(and.conditions(), " and ") + ")";
    }
    if (term instanceof Term.Or or) {
      return "(" + list(or.conditions(), " or ") + ")";
    }
    if (term instanceof Term.Not not) {
      return "not " + print(not.condition());
    }
    if (term instanceof Term.Null test) {
      return print(test.value()) + (test.negated() ? " is not null" : " is null");
    }
    if (term instanceof Term.In in) {
      return print(in.value()) + " in " + in.values().size() + " values";
    }
    return related(term);
  }

  private static String related(Term term) {
    if (term instanceof Term.Related related) {
      return "any " + related.relation().name() + "(" + print(related.condition()) + ")";
    }
    if (term instanceof Term.RelatedAggregate related) {
      return print(related.aggregate()) + " of " + related.relation().name();
    }
    if (term instanceof Term.Window window) {
      return print(window.function()) + " over a window";
    }
    if (term instanceof Term.Outer outer) {
      return "outer " + print(outer.value());
    }
    if (term instanceof Term.Exists) {
      return "exists a query";
    }
    return term instanceof Term.InQuestion in ? list(in.values(), ", ") + " in a query" : "a query";
  }

  private static String applied(Term.Apply apply) {
    List<Term> arguments = apply.arguments();
    String name = apply.function().toString();
    return arguments.size() == 2
        ? print(arguments.get(0)) + " " + name + " " + print(arguments.get(1))
        : name + "(" + list(arguments, ", ") + ")";
  }

  private static String list(List<Term> terms, String between) {
    return terms.stream().map(TermPrinter::print).collect(Collectors.joining(between));
  }
}
