package dev.plinth.sql.schema;

import java.util.List;

/**
 * An enum type of the database's own, made before the tables that use it.
 *
 * @param name its name, may be {@code schema.name}
 * @param labels its values, in order
 */
public record EnumType(String name, List<String> labels) {
  /** Copies the list. */
  public EnumType {
    labels = List.copyOf(labels);
  }
}
