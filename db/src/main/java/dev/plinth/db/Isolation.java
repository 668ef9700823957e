package dev.plinth.db;

/** How much of other transactions' work a transaction may see. */
public enum Isolation {
  /** Each statement sees what was committed before it began. */
  READ_COMMITTED("READ COMMITTED"),
  /** All statements see what was committed before the first one began. */
  REPEATABLE_READ("REPEATABLE READ"),
  /** As if transactions ran one after the other; some have to be run again for it. */
  SERIALIZABLE("SERIALIZABLE");

  private final String sql;

  Isolation(String sql) {
    this.sql = sql;
  }

  /** As SQL says it. */
  String sql() {
    return sql;
  }
}
