package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.PlinthException;

/** Tells why an update found no row: there is none, or somebody else changed it. */
final class Vanished {
  private Vanished() {}

  static PlinthException error(RowState state, UpdatePlan plan, Database database) {
    return plan.isVersioned() && isThere(state, database) ? stale(state) : gone(state);
  }

  private static boolean isThere(RowState state, Database database) {
    Question own = Question.all(state.meta()).where(KeyTerms.is(state.object()));
    return Fetch.exists(own, database);
  }

  static StaleObject stale(RowState state) {
    return new StaleObject(
        state.meta().name()
            + " "
            + Keys.of(state)
            + " was changed by somebody else since it was read. Call refresh(), make the change"
            + " again and save again.");
  }

  /** Refuses that a delete found no row of this version, although there is one. */
  static void refuseStaleDelete(RowState state, Database database) {
    if (Versioning.of(state).unchanged() != null && isThere(state, database)) {
      throw new StaleObject(
          state.meta().name()
              + " "
              + Keys.of(state)
              + " was changed by somebody else since it was read, so it was not deleted. Call"
              + " refresh() and look whether it is still to go.");
    }
  }

  static PlinthException gone(RowState state) {
    return new DoesNotExist(
        state.meta().name()
            + " "
            + Keys.of(state)
            + " has no row any more: it was deleted since it was read. insert() would make a new"
            + " one.");
  }
}
