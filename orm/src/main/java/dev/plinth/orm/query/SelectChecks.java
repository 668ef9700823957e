package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;
import java.util.List;

/** What a question has to keep so that every database answers it, checked before any SQL. */
final class SelectChecks {
  private SelectChecks() {}

  static void check(Question question) {
    WindowChecks.check(question);
    checkLock(question);
    if (isAggregate(question.condition())) {
      throw new PlinthException(
          "query.aggregate-in-filter",
          "A filter on rows of "
              + question.model()
              + " can't hold an aggregate over them. Use groupBy(...).having(...), or aggregate"
              + " over a relation.");
    }
    if (isAggregated(question)) {
      checkGrouped(question);
    }
    if (!question.distinctOn().isEmpty()) {
      checkDistinctOn(question);
    }
    if (question.isDistinctValues()) {
      checkDistinctOrder(question);
    }
  }

  /** That what is locked are rows, not what was made of several. */
  private static void checkLock(Question question) {
    boolean chosen = question.isDistinctValues() || !question.distinctOn().isEmpty();
    if (question.lock() != null && (chosen || isAggregated(question))) {
      throw new PlinthException(
          "query.lock-without-rows",
          "Rows of "
              + question.model()
              + " can't be locked after distinct, distinctOn, groupBy or an aggregate: an answer"
              + " stands for several of them. Lock them by key: filter(id.in(...)).forUpdate().");
    }
  }

  /** The relation of a path, whose rows have to be there to be locked. */
  static Hops lockable(Question question, String path) {
    Hops hops = NamedRelations.hops(question.model(), path);
    if (hops.isNullable() && !Terms.required(question.condition()).contains(hops)) {
      throw new PlinthException(
          "query.lock-absent",
          "'%s' of %s may be absent, and no database locks a row that is not there. Keep only rows"
                  .formatted(path, question.model())
              + " that have it, by a condition on one of its columns.");
    }
    return hops;
  }

  /** That the rows are objects of the model, not groups of them. */
  static void checkObjects(Question question) {
    if (isAggregated(question)) {
      throw new PlinthException(
          "query.grouped-objects",
          "Groups of "
              + question.model()
              + " are no objects. Say what to read of each group with select(...).");
    }
  }

  /** That each value is one over all rows, not one that each row has its own of. */
  static void checkOverRows(Question question, List<? extends Expression<?, ?>> aggregates) {
    for (Expression<?, ?> aggregate : aggregates) {
      if (!isAggregate(aggregate.term()) || isOfEachRow(aggregate.term())) {
        throw new PlinthException(
            "query.not-aggregate",
            "aggregate(...) answers one value over all rows of "
                + question.model()
                + ", found '"
                + TermPrinter.print(aggregate.term())
                + "', which each row has its own of. Put it into one, such as sum(...), or take"
                + " select(...).");
      }
    }
  }

  private static boolean isOfEachRow(Term term) {
    if (term instanceof Term.Aggregate) {
      return false;
    }
    return Terms.isLeaf(term)
        || term instanceof Term.Window
        || Terms.children(term).stream().anyMatch(SelectChecks::isOfEachRow);
  }

  /** That the rows of a sub-query have what is aggregated over them. */
  static void checkLeaf(Question question, Term leaf) {
    if (question.isGrouped()) {
      checkGrouped(question, leaf, "aggregated over groups");
    }
    if (question.isDistinctValues() && !selected(question).contains(leaf)) {
      throw new PlinthException(
          "query.not-selected",
          "Distinct rows have what they select only, found '"
              + TermPrinter.print(leaf)
              + "'. Select it too, or leave out distinct().");
    }
  }

  /** Whether rows are gathered, be it into one group only. */
  static boolean isAggregated(Question question) {
    return question.isGrouped()
        || question.aggregates()
        || isAggregate(question.having())
        || isOrderedByAggregate(question);
  }

  private static boolean isOrderedByAggregate(Question question) {
    for (Order<?> key : question.order()) {
      if (isAggregate(key.term())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAggregate(Term term) {
    return Terms.contains(term, Term.Aggregate.class::isInstance);
  }

  private static void checkGrouped(Question question) {
    question.outputs().forEach(output -> checkGrouped(question, output.term(), "selected"));
    question.order().forEach(key -> checkGrouped(question, key.term(), "ordered by"));
    checkGrouped(question, question.having(), "in having");
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

  private static List<Term> selected(Question question) {
    return question.outputs().stream().map(Expression::term).toList();
  }
}
