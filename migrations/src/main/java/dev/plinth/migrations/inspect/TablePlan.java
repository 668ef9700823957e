package dev.plinth.migrations.inspect;

import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of one table. */
final class TablePlan {
  /** Names that members can't have, because the generated class has them. */
  private static final Set<String> RESERVED =
      Set.of(
          "META",
          "ROOT",
          "objects",
          "isNull",
          "isNotNull",
          "hops",
          "prefetch",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize");

  final Table table;
  final String className;
  final boolean readOnly;
  final Taken members = new Taken(RESERVED);
  final List<RelationPlan> relations = new ArrayList<>();
  final Map<String, String> fields = new LinkedHashMap<>();
  final List<ReversePlan> reverses = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  /** Columns that are in no field and no relation. */
  final Set<String> left = new HashSet<>();

  private TablePlan(Table table, String className, boolean readOnly) {
    this.table = table;
    this.className = className;
    this.readOnly = readOnly;
  }

  static TablePlan of(Table table, String className) {
    return new TablePlan(table, className, false);
  }

  /** Of a view, or a table without a key: rows are only read, whatever the table asks of them. */
  static TablePlan readOnly(Table table, String className) {
    List<String> key = ReadOnlyKey.of(table);
    List<TableColumn> columns =
        table.columns().stream()
            .map(column -> TableColumn.of(column.name(), column.type()))
            .map(column -> column.nullable(!key.contains(column.name())))
            .toList();
    Table read = Table.of(table.name(), columns, new PrimaryKey(null, key));
    return new TablePlan(read.comment(table.comment()), className, true);
  }

  /** A part of the key as a model that points here sees it. */
  record KeyPart(String name, String column) {}

  boolean isKey(String column) {
    return table.primaryKey().columns().contains(column);
  }

  Optional<RelationPlan> relationOf(String column) {
    return relations.stream().filter(relation -> relation.columns().contains(column)).findFirst();
  }

  /** Whether the key is the one that models have by themselves. */
  boolean isPlainModel() {
    return table.primaryKey().columns().equals(List.of("id"))
        && relationOf("id").isEmpty()
        && table
            .column("id")
            .map(column -> column.always(false))
            .filter(TableColumn.identity("id")::equals)
            .isPresent();
  }

  /** The parts of the key, in order. */
  List<KeyPart> key() {
    List<KeyPart> parts = new ArrayList<>();
    for (String column : table.primaryKey().columns()) {
      parts.add(new KeyPart(partName(column), column));
    }
    return parts;
  }

  /** The name under which a column is known: of its field, or of its part of a relation. */
  String partName(String column) {
    return relationOf(column)
        .map(relation -> relation.partName(column))
        .orElseGet(() -> fields.getOrDefault(column, column));
  }

  /** The name by which an index speaks of a column. */
  String indexName(String column) {
    return relationOf(column)
        .filter(relation -> relation.columns().size() == 1)
        .map(RelationPlan::name)
        .orElseGet(() -> partName(column));
  }

  void note(String note) {
    notes.add(note);
  }
}
