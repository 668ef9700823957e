package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a long list of operations shorter without changing what it leads to: a column added to a
 * table of the same list is made with the table, what is created and dropped again is left out, and
 * so on. Nothing moves past SQL or Java of one's own, or past a view.
 *
 * <pre>{@code
 * Optimizer.fold(List.of(createUsers, addAge, createDrafts, dropDrafts));
 * // create table users, with its age
 * }</pre>
 */
public final class Optimizer {
  private final List<Placed> operations = new ArrayList<>();

  private Optimizer(List<Operation> operations) {
    operations.forEach(operation -> this.operations.add(Placed.of(operation)));
  }

  /** A list, as short as it gets, that leads from any schema to the same one. */
  public static List<Operation> fold(List<Operation> operations) {
    Optimizer optimizer = new Optimizer(operations);
    boolean folded = true;
    while (folded) {
      folded = optimizer.foldAll();
    }
    return optimizer.operations.stream().map(Placed::operation).toList();
  }

  private boolean foldAll() {
    boolean folded = false;
    int start = 0;
    while (start < operations.size()) {
      boolean again = foldOne(start);
      folded |= again;
      start = again ? start : start + 1;
    }
    return folded;
  }

  /** Folds an operation with the nearest later one that it can be folded with. */
  private boolean foldOne(int first) {
    for (int second = first + 1; second < operations.size(); second++) {
      if (foldBoth(first, second)) {
        return true;
      }
      if (operations.get(second).touch.everything()) {
        return false;
      }
    }
    return false;
  }

  /** At the second one's place where the first can move there, else the other way round. */
  private boolean foldBoth(int first, int second) {
    Operation one = operations.get(first).operation;
    Operation two = operations.get(second).operation;
    boolean same = Folding.subject(one).equals(operations.get(second).touch.subject());
    boolean later = same && isFree(first, first + 1, second);
    boolean earlier = same && !later && isFree(second, first + 1, second);
    List<Operation> fold = later || earlier ? Folding.of(one, two) : null;
    if (fold == null || (earlier && fold.contains(two))) {
      return false;
    }
    put(later ? second : first, fold, later ? first : second);
    return true;
  }

  /**
   * Whether the operation has nothing to do with those from {@code start} to before {@code end}.
   */
  private boolean isFree(int operation, int start, int end) {
    Touch touch = operations.get(operation).touch;
    return operations.subList(start, end).stream()
        .allMatch(other -> touch.isApartFrom(other.touch));
  }

  /** The fold stands in one place, and nothing in the other. */
  private void put(int place, List<Operation> fold, int other) {
    if (fold.isEmpty()) {
      operations.remove(Math.max(place, other));
      operations.remove(Math.min(place, other));
    } else {
      operations.set(place, Placed.of(fold.get(0)));
      operations.remove(other);
    }
  }

  /**
   * An operation and what it is about.
   *
   * @param operation the operation
   * @param touch what it is about
   */
  private record Placed(Operation operation, Touch touch) {
    static Placed of(Operation operation) {
      return new Placed(operation, Touch.of(operation));
    }
  }
}
