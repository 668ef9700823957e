package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;

/** What stands around a table that is made anew: the pragma takes no effect in a transaction. */
final class SqliteRebuilding {
  static final Rebuilding STATEMENTS =
      new Rebuilding(
          Sql.of("PRAGMA foreign_keys"),
          Sql.of("PRAGMA foreign_keys = OFF"),
          Sql.of("PRAGMA foreign_keys = ON"),
          Sql.of("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid"),
          Sql.of("SELECT \"table\", \"parent\" FROM pragma_foreign_key_check"));

  private SqliteRebuilding() {}
}
