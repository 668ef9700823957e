package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.PlinthException;

/** That what a sub-query takes from the row around it is there. */
final class OuterChecks {
  private OuterChecks() {}

  static void check(ModelMeta<?> around, Term value) {
    if (!Ownership.isOf(around, value)) {
      throw new PlinthException(
          "query.outer-model",
          "'outer "
              + TermPrinter.print(value)
              + "' is no value of "
              + around
              + ", whose rows are around the sub-query. Name a column of "
              + around
              + "; outer(outer(...)) reaches one query further.");
    }
  }

  static PlinthException alone(Term value) {
    return new PlinthException(
        "query.outer-alone",
        "'outer "
            + TermPrinter.print(value)
            + "' has no query around it. Use it within exists(...), subquery(...) or in(...) of"
            + " another query.");
  }
}
