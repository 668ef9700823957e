package dev.plinth.sql;

import java.util.List;

/**
 * Rows locked until the end of the transaction.
 *
 * <pre>{@code
 * Lock.forUpdate().skipLocked()
 * // FOR UPDATE SKIP LOCKED
 * }</pre>
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
    return of(Strength.UPDATE);
  }

  /** {@code FOR NO KEY UPDATE}: as for an update, but others may go on to refer to the rows. */
  public static Lock forNoKeyUpdate() {
    return of(Strength.NO_KEY_UPDATE);
  }

  /** {@code FOR SHARE}: nobody changes the rows, others may share them. */
  public static Lock forShare() {
    return of(Strength.SHARE);
  }

  /** {@code FOR KEY SHARE}: nobody deletes the rows or changes their key. */
  public static Lock forKeyShare() {
    return of(Strength.KEY_SHARE);
  }

  private static Lock of(Strength strength) {
    return new Lock(strength, Wait.WAIT, List.of());
  }

  /** {@code NOWAIT}: an error at once where another transaction holds a row. */
  public Lock nowait() {
    return new Lock(strength, Wait.NOWAIT, of);
  }

  /** {@code SKIP LOCKED}: without the rows that another transaction holds. */
  public Lock skipLocked() {
    return new Lock(strength, Wait.SKIP_LOCKED, of);
  }

  /** {@code OF}: the rows of these sources only. */
  public Lock of(List<String> sources) {
    return new Lock(strength, waiting, sources);
  }
}
