package dev.plinth.sql;

import java.util.List;

/**
 * Rows locked until the end of the transaction. {@code FOR UPDATE OF p SKIP LOCKED}.
 *
 * @param strength against what
 * @param waiting what happens when another transaction holds them
 * @param of aliases of the sources whose rows are locked; none is all
 */
public record Lock(Strength strength, Wait waiting, List<String> of) {
  /** Against what rows are locked. */
  public enum Strength {
    /** Any change and any other lock. */
    UPDATE,
    /** Any change, except that rows may still be referred to. */
    NO_KEY_UPDATE,
    /** Any change; others may share. */
    SHARE,
    /** Deletion and change of the key. */
    KEY_SHARE
  }

  /** What happens when another transaction holds a row. */
  public enum Wait {
    /** Wait for it. */
    WAIT,
    /** Fail at once. */
    NOWAIT,
    /** Leave the row out. */
    SKIP_LOCKED
  }

  /** Copies the list. */
  public Lock {
    of = List.copyOf(of);
  }

  /** {@code FOR UPDATE}: all rows, waiting. */
  public static Lock forUpdate() {
    return new Lock(Strength.UPDATE, Wait.WAIT, List.of());
  }
}
