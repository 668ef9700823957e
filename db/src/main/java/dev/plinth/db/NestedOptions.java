package dev.plinth.db;

import dev.plinth.sql.PlinthException;

/** What a block inside another one can not choose any more. */
final class NestedOptions {

  private NestedOptions() {}

  static void check(Block outer, TransactionOptions options) {
    if (options.isDurable()) {
      throw new PlinthException(
          "transaction.durable",
          "A durable block has to be the outermost one, but a transaction is open already. Call it"
              + " outside, or leave out durable().");
    }
    if (options.isolation() != null) {
      throw cannot("isolation(..)");
    }
    if (options.isReadOnly() && !outer.unit().isReadOnly()) {
      throw cannot("readOnly()");
    }
  }

  private static PlinthException cannot(String option) {
    return new PlinthException(
        "transaction.nested-option",
        "A block inside another one can not choose "
            + option
            + ": it is settled for the whole transaction. Give it to the outermost block.");
  }
}
