package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.Schema;
import java.util.function.Function;

/** The extensions of a schema. */
final class Extensions {
  private Extensions() {}

  static Lookup<String> lookup(Schema schema) {
    return new Lookup<>("extension", "", schema.extensions(), Function.identity());
  }
}
