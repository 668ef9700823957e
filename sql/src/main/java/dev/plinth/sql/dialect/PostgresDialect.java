package dev.plinth.sql.dialect;

/** PostgreSQL. */
final class PostgresDialect extends StandardCompiler {
  PostgresDialect() {
    super("postgresql", "PostgreSQL");
  }
}
