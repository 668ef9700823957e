package dev.plinth.sql.dialect;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts tables of PostgreSQL together from the rows about their parts. */
final class PostgresTables {
  private final List<Remark> remarks;
  private final Map<String, List<CatalogRow>> columns = new LinkedHashMap<>();
  private final Map<String, List<CatalogRow>> constraints = new LinkedHashMap<>();
  private final Map<String, List<CatalogRow>> indexes = new LinkedHashMap<>();

  PostgresTables(List<Remark> remarks) {
    this.remarks = remarks;
  }

  void addColumn(CatalogRow row) {
    add(columns, row);
  }

  void addConstraint(CatalogRow row) {
    add(constraints, row);
  }

  void addIndex(CatalogRow row) {
    add(indexes, row);
  }

  private static void add(Map<String, List<CatalogRow>> all, CatalogRow row) {
    all.computeIfAbsent(row.text("relation"), relation -> new ArrayList<>()).add(row);
  }

  /** The columns of a view. */
  Table columnsOf(CatalogRow view) {
    return Table.of(PostgresCatalog.name(view), columns(view), PrimaryKey.NONE)
        .comment(view.optional("comment"));
  }

  /** A whole table; empty for one that lives on another server. */
  Optional<Table> table(CatalogRow row) {
    TableName name = PostgresCatalog.name(row);
    if (row.text("kind").equals("f")) {
      remark(name, "is a foreign table, which lives on another server");
      return Optional.empty();
    }
    remarks(name, row);
    Table table = Table.of(name, columns(row), PrimaryKey.NONE).comment(row.optional("comment"));
    String id = row.text("id");
    Table keyed = new PostgresConstraints(table, remarks).add(rows(constraints, id));
    return Optional.of(new PostgresIndexes(keyed, remarks).add(rows(indexes, id)));
  }

  private static List<CatalogRow> rows(Map<String, List<CatalogRow>> all, String id) {
    return all.getOrDefault(id, List.of());
  }

  private List<TableColumn> columns(CatalogRow relation) {
    TableName table = PostgresCatalog.name(relation);
    return rows(columns, relation.text("id")).stream().map(row -> column(table, row)).toList();
  }

  private TableColumn column(TableName table, CatalogRow row) {
    String generated = row.text("generated");
    String identity = row.text("identity");
    String expression = row.optional("expression");
    if (generated.equals("v")) {
      remark(table, row, "is computed when it is read; a schema has only kept ones");
    }
    return new TableColumn(
        row.text("name"),
        PostgresTypes.of(row.text("type"), label(row)),
        !row.flag("not_null"),
        expression == null || !generated.isEmpty() ? null : Default.sql(expression),
        !identity.isEmpty(),
        expression == null || generated.isEmpty() ? null : Generated.stored(expression),
        row.optional("collation"),
        row.optional("comment"),
        identity.equals("a"));
  }

  /**
   * Name of the enum type; null where there is none, or where dots in its parts hide its schema.
   */
  private static @Nullable String label(CatalogRow row) {
    String name = row.optional("enum");
    if (name == null || name.indexOf('.') >= 0) {
      return null;
    }
    return new TableName(row.optional("enum_schema"), name).toString();
  }

  private void remarks(TableName table, CatalogRow row) {
    String partitioned = row.optional("partitioned");
    if (partitioned != null) {
      remark(table, "is partitioned by " + partitioned + "; a schema has only whole tables");
    }
    String parents = row.optional("parents");
    if (parents != null) {
      remark(table, "inherits from " + parents + "; a schema keeps its columns, not the tie");
    }
    String triggers = row.optional("triggers");
    if (triggers != null) {
      remark(table, "has the triggers " + triggers + ", which are not part of a schema");
    }
    if (row.flag("unlogged")) {
      remark(table, "is unlogged, which a schema does not say");
    }
    if (row.flag("row_security")) {
      remark(table, "has row-level security, which is not part of a schema");
    }
  }

  private void remark(TableName table, String reason) {
    remarks.add(new Remark(table.toString(), reason));
  }

  private void remark(TableName table, CatalogRow column, String reason) {
    remarks.add(new Remark(table + "." + column.text("name"), reason));
  }
}
