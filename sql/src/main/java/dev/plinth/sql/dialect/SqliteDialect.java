package dev.plinth.sql.dialect;

/** SQLite. */
final class SqliteDialect extends StandardCompiler {
  SqliteDialect() {
    super("sqlite", "SQLite");
  }
}
