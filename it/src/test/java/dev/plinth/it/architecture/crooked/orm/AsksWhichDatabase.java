package dev.plinth.it.architecture.crooked.orm;

import dev.plinth.it.architecture.crooked.sql.dialect.Dialect;
import dev.plinth.it.architecture.crooked.sql.dialect.OracleDialect;

class AsksWhichDatabase {
  boolean isOracle(Dialect dialect) {
    return dialect instanceof OracleDialect;
  }
}
