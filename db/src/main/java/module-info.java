/** Databases, connections, transactions and statements: the only place that knows JDBC. */
@SuppressWarnings("requires-automatic") // pgjdbc has only an automatic module name
module dev.plinth.db {
  requires transitive dev.plinth.sql;
  requires transitive java.sql;
  requires com.zaxxer.hikari;
  requires org.slf4j;
  requires static org.postgresql.jdbc;
  requires static transitive org.jspecify;

  exports dev.plinth.db;
}
