package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;
import java.util.List;

/** What a question has to keep so that every database answers it, checked before any SQL. */
final class SelectChecks {
  private SelectChecks() {}

  static void check(Question question) {
    if (Terms.contains(question.condition(), Term.Aggregate.class::isInstance)) {
      throw new PlinthException(
          "query.aggregate-in-filter",
          "A filter on rows of "
              + question.model()
              + " can't hold an aggregate over them. Use groupBy(...).having(...), or aggregate"
              + " over a relation.");
    }
    if (question.isGrouped() || aggregates(question)) {
      checkGrouped(question);
    }
    if (!question.distinctOn().isEmpty()) {
      checkDistinctOn(question);
    }
    if (question.isDistinct() && !question.outputs().isEmpty()) {
      checkDistinctOrder(question);
    }
  }

  private static boolean aggregates(Question question) {
    return question.outputs().stream()
        .anyMatch(o -> Terms.contains(o.term(), Term.Aggregate.class::isInstance));
  }

  private static void checkGrouped(Question question) {
    question.outputs().forEach(output -> checkGrouped(question, output.term(), "selected"));
    question.order().forEach(key -> checkGrouped(question, key.term(), "ordered by"));
    checkGrouped(question, question.having(), "in having");
    if (question.isGrouped() && question.outputs().isEmpty()) {
      throw new PlinthException(
          "query.grouped-objects",
          "Groups of "
              + question.model()
              + " are no objects. Say what to read of each group with select(...).");
    }
  }

  private static void checkGrouped(Question question, Term term, String where) {
    if (question.groups().contains(term) || term instanceof Term.Aggregate) {
      return;
    }
    if (Terms.isLeaf(term)) {
      throw new PlinthException(
          "query.not-grouped",
          "'"
              + TermPrinter.print(term)
              + "' is "
              + where
              + " but neither grouped nor aggregated. Add it to groupBy(...), or take an aggregate"
              + " of it such as max(...).");
    }
    Terms.children(term).forEach(child -> checkGrouped(question, child, where));
  }

  private static void checkDistinctOn(Question question) {
    List<Term> wanted = question.distinctOn();
    List<Term> leading = question.order().stream().limit(wanted.size()).map(Order::term).toList();
    if (!question.order().isEmpty() && !leading.containsAll(wanted)) {
      throw new PlinthException(
          "query.distinct-order",
          "The order of a distinctOn has to start with the same "
              + wanted.size()
              + " column(s). Put them first in orderBy(...).");
    }
  }

  private static void checkDistinctOrder(Question question) {
    List<Term> selected = question.outputs().stream().map(Expression::term).toList();
    for (Order<?> key : question.order()) {
      if (!selected.contains(key.term())) {
        throw new PlinthException(
            "query.distinct-order",
            "Distinct rows can only be ordered by what they show, found '"
                + TermPrinter.print(key.term())
                + "'. Select it too, or order by a selected column.");
      }
    }
  }
}
