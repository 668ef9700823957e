package dev.plinth.db;

import org.jspecify.annotations.Nullable;

/** One block: a transaction, or a savepoint inside an outer block. Bound to one thread. */
final class Block {

  private final Unit unit;
  private final @Nullable Block outer;
  private final Hooks hooks = new Hooks();
  private final int depth;
  private final @Nullable Deadline deadline;
  private @Nullable Alarm alarm;
  private boolean marked;
  private boolean ended;
  private @Nullable DatabaseException broken;

  private Block(Unit unit, @Nullable Block outer, @Nullable Deadline deadline) {
    this.unit = unit;
    this.outer = outer;
    this.deadline = deadline;
    this.depth = outer == null ? 0 : outer.depth + 1;
    this.marked = outer == null;
  }

  static Block outermost(Unit unit, @Nullable Deadline deadline) {
    return new Block(unit, null, deadline);
  }

  static Block nested(Block outer, @Nullable Deadline deadline) {
    return new Block(outer.unit, outer, Deadline.earlier(outer.deadline, deadline));
  }

  Unit unit() {
    return unit;
  }

  @Nullable Block outer() {
    return outer;
  }

  Hooks hooks() {
    return hooks;
  }

  void onCommit(Runnable action, boolean robust) {
    if (!(action instanceof OnceAtCommit only) || !isAsked(only)) {
      hooks.onCommit(action, robust);
    }
  }

  private boolean isAsked(OnceAtCommit action) {
    return hooks.hasOnCommit(action) || (outer != null && outer.isAsked(action));
  }

  /** When its time ends, or null for never. */
  @Nullable Deadline deadline() {
    return deadline;
  }

  boolean isEnded() {
    return ended;
  }

  /** This, or where it has ended the first one around it that has not. */
  Block orAround() {
    return ended && outer != null ? outer.orAround() : this;
  }

  /** It was committed, rolled back, or undone with the block around it. */
  void end() {
    ended = true;
    setAlarm(null);
  }

  /** Takes an alarm that cancels statements when the time ends; the one before is closed. */
  void setAlarm(@Nullable Alarm next) {
    if (alarm != null) {
      alarm.close();
    }
    alarm = next;
  }

  /** 0 for the transaction itself. */
  int depth() {
    return depth;
  }

  String savepoint() {
    return "plinth_" + depth;
  }

  /** Whether the server knows of this block: a savepoint is set with its first statement only. */
  boolean isMarked() {
    return marked;
  }

  void mark() {
    marked = true;
  }

  /** The first error of a statement in this block, after which it can only be rolled back. */
  @Nullable DatabaseException broken() {
    return broken;
  }

  /** Refuses what comes after an error. */
  void refuseBroken() {
    if (broken != null) {
      throw new TransactionBroken(
          new Failure(
              "transaction.broken",
              "A statement of this block has failed, so the block can only be rolled back. Let the"
                  + " error end the block, or put the statement into a nested transaction. The"
                  + " first error: "
                  + broken.getMessage(),
              broken.sql(),
              broken));
    }
  }

  /** Called with every error of a statement in it; answers the one to throw. */
  DatabaseException failed(DatabaseException error) {
    if (deadline != null && error instanceof StatementTimeout && deadline.isOver()) {
      return broke(deadline.over(error));
    }
    return broke(error);
  }

  /** Remembers the first error, and answers the one that came now. */
  DatabaseException broke(DatabaseException error) {
    if (broken == null) {
      broken = error;
    }
    return error;
  }
}
