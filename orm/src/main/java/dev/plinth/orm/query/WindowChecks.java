package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.function.Predicate;

/** Where functions over the rows around each row can't stand, said before any SQL. */
final class WindowChecks {
  private WindowChecks() {}

  /** That the parts of a question that are computed before windows hold none. */
  static void check(Question question) {
    refuse(
        question.groups(),
        "query.window-in-group",
        "Rows can't be grouped by",
        "Windows are computed after groups: filter by it, or group the rows in Java.");
    refuse(
        question.distinctOn(),
        "query.window-in-distinct-on",
        "distinctOn takes columns, found",
        "Filter by rowNumber().over(partitionBy(...)).eq(1L) instead.");
    if (!question.isGrouped()) {
      refuse(
          List.of(question.having()),
          "query.window-in-having",
          "having(...) speaks of groups, found",
          "Use filter(...) for a condition on rows, or groupBy(...) first.");
    }
    if (question.lock() != null && isAnywhere(question)) {
      throw new PlinthException(
          "query.window-lock",
          "Rows of "
              + question.model()
              + " can't be locked by a query with a window function. Lock them by key:"
              + " filter(id.in(...)).forUpdate().");
    }
  }

  private static boolean isAnywhere(Question question) {
    return question.terms().stream().anyMatch(Terms::hasWindow);
  }

  /** That a condition which no query can be wrapped around holds none. */
  static void checkCondition(Term condition) {
    refuse(
        List.of(condition),
        "query.window-in-condition",
        "A condition on related rows or on what is written can't hold",
        "Put it into a query of its own: id.in(Post.objects.filter(...).values(Post_.id)).");
  }

  /** That what is aggregated is known before windows are, or is one of a sub-query. */
  static void checkAggregate(Term.Aggregate aggregate, Predicate<Term> known) {
    refuse(
        AggregateTerms.parts(aggregate),
        known,
        "query.window-in-aggregate",
        "An aggregate is computed before windows are, found",
        "Aggregate a query by it with aggregate(...), or leave one of them out.");
  }

  /** That a function sees nothing that is computed after it. */
  static void checkWindow(Term.Window window) {
    refuse(
        WindowTerms.children(window),
        "query.window-in-window",
        "A window function can't see another one, found",
        "Select both side by side.");
  }

  /** That a value that is written is none. */
  static void checkWritten(List<Term> values) {
    refuse(
        values,
        "query.window-in-update",
        "A row can't be set to",
        "Read the values first, and write them with bulkUpdate(...).");
  }

  private static void refuse(List<Term> terms, String id, String found, String wayOut) {
    refuse(terms, window -> false, id, found, wayOut);
  }

  private static void refuse(
      List<Term> terms, Predicate<Term> allowed, String id, String found, String wayOut) {
    for (Term term : terms) {
      if (Terms.contains(term, part -> part instanceof Term.Window && !allowed.test(part))) {
        throw new PlinthException(id, found + " '" + TermPrinter.print(term) + "'. " + wayOut);
      }
    }
  }
}
