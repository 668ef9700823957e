package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.View;

/** What shares one set of names: tables, views and sequences. */
final class Relations {
  private Relations() {}

  static Lookup<View> views(Schema schema) {
    return new Lookup<>("view", "", schema.views(), view -> view.name().toString());
  }

  static Lookup<Sequence> sequences(Schema schema) {
    return new Lookup<>("sequence", "", schema.sequences(), counter -> counter.name().toString());
  }

  static void requireFree(Schema schema, TableName name) {
    Tables.lookup(schema).requireFree(name.toString());
    views(schema).requireFree(name.toString());
    sequences(schema).requireFree(name.toString());
  }
}
