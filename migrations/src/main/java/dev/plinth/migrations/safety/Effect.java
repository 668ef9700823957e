package dev.plinth.migrations.safety;

import static dev.plinth.migrations.safety.Held.BUILD;
import static dev.plinth.migrations.safety.Held.MOMENT;
import static dev.plinth.migrations.safety.Held.REWRITE;
import static dev.plinth.migrations.safety.Held.SCAN;
import static dev.plinth.migrations.safety.TableLock.ACCESS_EXCLUSIVE;
import static dev.plinth.migrations.safety.TableLock.SHARE;
import static dev.plinth.migrations.safety.TableLock.SHARE_ROW_EXCLUSIVE;
import static dev.plinth.migrations.safety.TableLock.SHARE_UPDATE_EXCLUSIVE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which lock each change of a table takes, and for how long it may hold it. As PostgreSQL documents
 * them in <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>
 * (with its Notes on what writes a table anew), <a
 * href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>, <a
 * href="https://www.postgresql.org/docs/current/sql-dropindex.html">DROP INDEX</a> and <a
 * href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit Locking</a>; tests
 * watch the locks and files of a server while the statements run.
 */
public enum Effect {
  /** A column that is empty, or has the same default in all rows. */
  ADD_COLUMN(ACCESS_EXCLUSIVE, MOMENT, null),
  /** A column that has to have a value, and none for the rows that are there. */
  ADD_COLUMN_WITHOUT_VALUE(ACCESS_EXCLUSIVE, SCAN, Rule.NOT_NULL_WITHOUT_VALUE),
  /** A column whose default is another one in each row. */
  ADD_COLUMN_VOLATILE(ACCESS_EXCLUSIVE, REWRITE, Rule.VOLATILE_DEFAULT),
  /** A column that the database numbers. */
  ADD_COLUMN_NUMBERED(ACCESS_EXCLUSIVE, REWRITE, Rule.NUMBERED_COLUMN),
  /** A column that the database computes and stores. */
  ADD_COLUMN_GENERATED(ACCESS_EXCLUSIVE, REWRITE, Rule.STORED_GENERATED),
  /** A column goes. */
  DROP_COLUMN(ACCESS_EXCLUSIVE, MOMENT, Rule.DROPPED_COLUMN),
  /** A column gets another name. */
  RENAME_COLUMN(ACCESS_EXCLUSIVE, MOMENT, Rule.RENAMED_COLUMN),
  /** A column gets a type that its bytes are not of. */
  ALTER_TYPE(ACCESS_EXCLUSIVE, REWRITE, Rule.REWRITING_TYPE),
  /** A column gets other rules of comparing. */
  ALTER_COLLATION(ACCESS_EXCLUSIVE, BUILD, Rule.REWRITING_TYPE),
  /** A column gets a wider type of the same bytes, another default, or may be null. */
  ALTER_COLUMN(ACCESS_EXCLUSIVE, MOMENT, null),
  /** A column may no longer be null. */
  SET_NOT_NULL(ACCESS_EXCLUSIVE, SCAN, Rule.NOT_NULL_SCAN),
  /** A column may no longer be null, and a valid check says that it is not. */
  SET_NOT_NULL_PROVEN(ACCESS_EXCLUSIVE, MOMENT, null),
  /** A reference that all rows keep. */
  ADD_FOREIGN_KEY(SHARE_ROW_EXCLUSIVE, SCAN, Rule.FOREIGN_KEY_SCAN),
  /** A reference that rows to come keep. */
  ADD_FOREIGN_KEY_NOT_VALID(SHARE_ROW_EXCLUSIVE, MOMENT, null),
  /** A check that all rows keep. */
  ADD_CHECK(ACCESS_EXCLUSIVE, SCAN, Rule.CHECK_SCAN),
  /** A check that rows to come keep. */
  ADD_CHECK_NOT_VALID(ACCESS_EXCLUSIVE, MOMENT, null),
  /** The rows that are there are held against a constraint. */
  VALIDATE(SHARE_UPDATE_EXCLUSIVE, SCAN, null),
  /** A constraint goes, or gets another name. */
  CHANGE_CONSTRAINT(ACCESS_EXCLUSIVE, MOMENT, null),
  /** What occurs once, with an index of its own. */
  ADD_UNIQUE(ACCESS_EXCLUSIVE, BUILD, Rule.UNIQUE_UNDER_LOCK),
  /** What occurs once, by an index that is there. */
  USE_INDEX(ACCESS_EXCLUSIVE, MOMENT, null),
  /** A key, with an index of its own. */
  ADD_PRIMARY_KEY(ACCESS_EXCLUSIVE, BUILD, Rule.PRIMARY_KEY_UNDER_LOCK),
  /** What no two rows have in common. */
  ADD_EXCLUSION(ACCESS_EXCLUSIVE, BUILD, Rule.EXCLUSION_UNDER_LOCK),
  /** An index. */
  CREATE_INDEX(SHARE, BUILD, Rule.INDEX_IN_TRANSACTION),
  /** An index made beside writers. */
  CREATE_INDEX_CONCURRENTLY(SHARE_UPDATE_EXCLUSIVE, BUILD, null),
  /** An index goes. */
  DROP_INDEX(ACCESS_EXCLUSIVE, MOMENT, null),
  /** An index goes beside readers and writers, or gets another name. */
  DROP_INDEX_CONCURRENTLY(SHARE_UPDATE_EXCLUSIVE, MOMENT, null),
  /** A table goes. */
  DROP_TABLE(ACCESS_EXCLUSIVE, MOMENT, Rule.DROPPED_TABLE),
  /** A table gets another name. */
  RENAME_TABLE(ACCESS_EXCLUSIVE, MOMENT, Rule.RENAMED_TABLE),
  /** A table is made anew. */
  REBUILD_TABLE(ACCESS_EXCLUSIVE, REWRITE, Rule.REWRITING_TYPE),
  /** A type that columns have is made anew. */
  REBUILD_ENUM(ACCESS_EXCLUSIVE, REWRITE, Rule.ENUM_REBUILD),
  /** Something is said about a table. */
  COMMENT(SHARE_UPDATE_EXCLUSIVE, MOMENT, null);

  private final TableLock lock;
  private final Held held;
  private final @Nullable Rule rule;

  Effect(TableLock lock, Held held, @Nullable Rule rule) {
    this.lock = lock;
    this.held = held;
    this.rule = rule;
  }

  /** The lock it takes. */
  public TableLock lock() {
    return lock;
  }

  /** For how long it may hold it. */
  public Held held() {
    return held;
  }

  /** Why it is unsafe on a table in use; empty where it is not. */
  public Optional<Rule> rule() {
    return Optional.ofNullable(rule);
  }
}
