package dev.plinth.orm.query;

import java.util.ArrayList;
import java.util.List;

/** What sub-queries take from the row around them, in words of that row. */
final class OuterTerms {
  private OuterTerms() {}

  /** What a term with a sub-query has inside in the words of its own row; empty for any other. */
  static List<Term> children(Term term) {
    if (term instanceof Term.InQuestion in) {
      List<Term> all = new ArrayList<>(in.values());
      all.addAll(ofQuestion(in.question()));
      return all;
    }
    if (term instanceof Term.Scalar scalar) {
      return ofQuestion(scalar.question());
    }
    if (term instanceof Term.Exists exists) {
      return ofQuestion(exists.question());
    }
    if (term instanceof Term.Related related) {
      return of(related.condition());
    }
    return term instanceof Term.RelatedAggregate related ? of(related.aggregate()) : List.of();
  }

  private static List<Term> ofQuestion(Question question) {
    List<Term> found = new ArrayList<>();
    question.terms().forEach(term -> found.addAll(of(term)));
    return found;
  }

  /** What a term inside of a sub-query takes from the row around. */
  private static List<Term> of(Term inner) {
    if (inner instanceof Term.Outer outer) {
      return List.of(outer.value());
    }
    List<Term> found = new ArrayList<>();
    List<Term> parts =
        inner instanceof Term.Aggregate aggregate
            ? AggregateTerms.parts(aggregate)
            : Terms.children(inner);
    parts.forEach(part -> found.addAll(of(part)));
    return found;
  }
}
