package dev.plinth.cli;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema that a sequence is to lead to: what its models ask for, and what other sequences have
 * made.
 */
final class Target {
  private final Schema now;
  private final String sequence;
  private final Map<Object, String> owners;

  Target(MigrationGraph graph, String sequence) {
    this.now = graph.schema();
    this.sequence = sequence;
    this.owners = owners(graph);
  }

  /** Which sequence made each table and enum type last. */
  static Map<Object, String> owners(MigrationGraph graph) {
    Map<Object, String> owners = new HashMap<>();
    Schema schema = Schema.EMPTY;
    for (Revision revision : graph.order()) {
      schema = revision.apply(schema);
      String sequence = revision.id().sequence();
      schema.tables().forEach(table -> owners.putIfAbsent(table.name(), sequence));
      schema.enums().forEach(type -> owners.putIfAbsent(type.name(), sequence));
    }
    return owners;
  }

  /**
   * The schema that is to be.
   *
   * @param readOnly tables that models only read: they stay as they are
   */
  Schema of(Schema models, Set<TableName> readOnly) {
    List<Table> tables = new ArrayList<>();
    models.tables().stream().filter(table -> isOurs(table.name())).forEach(tables::add);
    now.tables().stream()
        .filter(table -> !isOurs(table.name()) || readOnly.contains(table.name()))
        .filter(table -> tables.stream().noneMatch(other -> other.name().equals(table.name())))
        .forEach(tables::add);
    List<EnumType> enums = new ArrayList<>();
    models.enums().stream().filter(type -> isOurs(type.name())).forEach(enums::add);
    now.enums().stream().filter(type -> !isOurs(type.name())).forEach(enums::add);
    return models.withTables(tables).withEnums(enums);
  }

  private boolean isOurs(Object name) {
    return owners.getOrDefault(name, sequence).equals(sequence);
  }
}
