/** Changes of the schema as values: what they make of a schema, and the statements they are. */
module dev.plinth.migrations {
  requires transitive dev.plinth.db;
  requires org.slf4j;
  requires static java.compiler;
  requires static transitive org.jspecify;

  exports dev.plinth.migrations;
  exports dev.plinth.migrations.diff;
  exports dev.plinth.migrations.drift;
  exports dev.plinth.migrations.backfill;
  exports dev.plinth.migrations.graph;
  exports dev.plinth.migrations.history;
  exports dev.plinth.migrations.inspect;
  exports dev.plinth.migrations.make;
  exports dev.plinth.migrations.operation;
  exports dev.plinth.migrations.run;
  exports dev.plinth.migrations.safety;
  exports dev.plinth.migrations.source;
}
