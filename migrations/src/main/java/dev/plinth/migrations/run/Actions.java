package dev.plinth.migrations.run;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.operation.SeparateState;
import dev.plinth.migrations.safety.InUse;
import dev.plinth.migrations.safety.SafePlan;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns operations into what is sent to a database.
 *
 * @param dialect how the database speaks
 * @param statements cuts a text of SQL into its statements
 * @param isSafe whether tables in use are changed in ways that lock them for a short while only
 */
public record Actions(Dialect dialect, Function<String, List<String>> statements, boolean isSafe) {
  /** For printing only: texts of SQL stay whole. */
  public static Actions offline(Dialect dialect) {
    return new Actions(dialect, List::of, true);
  }

  /**
   * What operations send that follow each other.
   *
   * @param alone whether SQL and Java of a developer stand in no transaction
   */
  List<Action> of(List<Operation> operations, InUse before, boolean alone) {
    List<Action> all = new ArrayList<>();
    List<Operation> plain = new ArrayList<>();
    InUse start = before;
    InUse state = before;
    for (Operation operation : operations) {
      if (isSpecial(operation)) {
        all.addAll(plain(plain, start, alone));
        all.addAll(special(operation, state, alone));
        plain.clear();
      } else {
        plain.add(operation);
      }
      state = state.after(operation);
      start = plain.isEmpty() ? state : start;
    }
    all.addAll(plain(plain, start, alone));
    return all;
  }

  private static boolean isSpecial(Operation operation) {
    return operation instanceof RunJava || operation instanceof SeparateState;
  }

  private List<Action> special(Operation operation, InUse before, boolean alone) {
    if (operation instanceof RunJava java) {
      boolean inBatches = isSafe && java.forward() instanceof Backfill;
      return List.of(new Action.Call(java.name(), java.forward(), alone || inBatches));
    }
    return operation instanceof SeparateState both ? of(both.database(), before, alone) : List.of();
  }

  private List<Action> plain(List<Operation> operations, InUse before, boolean alone) {
    return ddl(operations, before).stream().flatMap(ddl -> action(ddl, alone)).toList();
  }

  /** Together, so that a table that several of them make anew is made anew once. */
  private List<Ddl> ddl(List<Operation> operations, InUse before) {
    SafePlan safe = new SafePlan(dialect);
    return isSafe && safe.isPossible()
        ? safe.ddl(operations, before)
        : Operations.of(operations).ddl(before.schema(), dialect);
  }

  private Stream<Action> action(Ddl ddl, boolean alone) {
    if (ddl instanceof Ddl.RawSql raw) {
      return statements.apply(raw.text().text()).stream()
          .map(one -> new Action.Words(one, alone && StandsAlone.is(one)));
    }
    return Stream.of(new Action.Change(ddl, dialect.compile(ddl), isConcurrent(ddl)));
  }

  private static boolean isConcurrent(Ddl ddl) {
    return (ddl instanceof Ddl.CreateIndex create && create.concurrently())
        || (ddl instanceof Ddl.DropIndex drop && drop.concurrently());
  }
}
