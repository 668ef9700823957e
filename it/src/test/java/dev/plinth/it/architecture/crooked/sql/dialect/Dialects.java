package dev.plinth.it.architecture.crooked.sql.dialect;

class Dialects {
  Dialect oracle = new OracleDialect();
}
