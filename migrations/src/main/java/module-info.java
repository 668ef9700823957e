/** Changes of the schema as values: what they make of a schema, and the statements they are. */
module dev.plinth.migrations {
  requires transitive dev.plinth.db;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.plinth.migrations.operation;
}
