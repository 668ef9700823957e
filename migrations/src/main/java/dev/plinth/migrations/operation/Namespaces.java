package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The schemas inside a database. */
final class Namespaces {
  private Namespaces() {}

  static Lookup<String> lookup(Schema schema) {
    return new Lookup<>("schema", "", schema.namespaces(), Function.identity());
  }

  /** Something inside that schema, for messages. */
  static Optional<String> content(Schema schema, String namespace) {
    return Stream.of(
            schema.tables().stream().map(table -> thing("table", table.name(), namespace)),
            schema.views().stream().map(view -> thing("view", view.name(), namespace)),
            schema.sequences().stream().map(part -> thing("sequence", part.name(), namespace)),
            schema.enums().stream()
                .filter(type -> type.name().startsWith(namespace + "."))
                .map(type -> Optional.of("enum '" + type.name() + "'")))
        .flatMap(Function.identity())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> thing(String kind, TableName name, String namespace) {
    return namespace.equals(name.schema())
        ? Optional.of(kind + " '" + name + "'")
        : Optional.empty();
  }
}
