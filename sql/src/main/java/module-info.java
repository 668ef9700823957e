/**
 * SQL as values: expressions, statements and schema objects, with one compiler and one file per
 * dialect.
 */
module dev.plinth.sql {
  requires static transitive org.jspecify;

  exports dev.plinth.sql;
  exports dev.plinth.sql.dialect;
  exports dev.plinth.sql.schema;
}
