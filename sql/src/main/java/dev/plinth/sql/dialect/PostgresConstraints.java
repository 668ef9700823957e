package dev.plinth.sql.dialect;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constraints of one table of PostgreSQL; keys come as a row for each of their columns. */
final class PostgresConstraints {
  private final Table table;
  private final List<Remark> remarks;
  private final List<ForeignKeyConstraint> foreignKeys = new ArrayList<>();
  private final List<UniqueConstraint> uniques = new ArrayList<>();
  private final List<CheckConstraint> checks = new ArrayList<>();
  private PrimaryKey primaryKey = PrimaryKey.NONE;

  PostgresConstraints(Table table, List<Remark> remarks) {
    this.table = table;
    this.remarks = remarks;
  }

  /** The table with the constraints of these rows. */
  Table add(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> each = new LinkedHashMap<>();
    for (CatalogRow row : rows) {
      each.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(row);
    }
    each.values().forEach(this::constraint);
    return table.primaryKey(primaryKey).foreignKeys(foreignKeys).uniques(uniques).checks(checks);
  }

  private void constraint(List<CatalogRow> rows) {
    CatalogRow first = rows.get(0);
    remarks(first);
    switch (first.text("kind")) {
      case "p" -> primaryKey = new PrimaryKey(first.text("name"), columns(rows, "column"));
      case "u" ->
          uniques.add(new UniqueConstraint(first.text("name"), columns(rows, "column"), null));
      case "f" -> foreignKeys.add(foreignKey(first, rows));
      default -> checks.add(check(first));
    }
  }

  private static CheckConstraint check(CatalogRow row) {
    SqlText condition = new SqlText(row.text("expression"));
    return new CheckConstraint(row.text("name"), condition, row.flag("validated"));
  }

  private static ForeignKeyConstraint foreignKey(CatalogRow row, List<CatalogRow> rows) {
    return new ForeignKeyConstraint(
        row.text("name"),
        columns(rows, "column"),
        new TableName(row.optional("target_schema"), row.text("target")),
        columns(rows, "target_column"),
        action(row.text("on_delete")),
        action(row.text("on_update")),
        row.flag("deferred"),
        row.flag("validated"));
  }

  private static List<String> columns(List<CatalogRow> rows, String column) {
    return rows.stream().map(row -> row.text(column)).toList();
  }

  private static ReferentialAction action(String letter) {
    return switch (letter) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }

  private void remarks(CatalogRow row) {
    boolean reference = row.text("kind").equals("f");
    if (row.flag("deferrable") && !(reference && row.flag("deferred"))) {
      remark(row, "may be deferred; a schema has only references that are, from the start");
    }
    String definition = row.text("definition");
    if (reference && definition.contains(" MATCH FULL")) {
      remark(row, "is MATCH FULL, which a schema does not say");
    }
    if (reference && definition.contains(" SET NULL (")) {
      remark(row, "sets some of its columns to null; a schema sets all");
    }
    if (row.text("kind").equals("c") && definition.contains(" NO INHERIT")) {
      remark(row, "is NO INHERIT, which a schema does not say");
    }
    if (row.text("kind").equals("u") && definition.startsWith("UNIQUE NULLS NOT DISTINCT")) {
      remark(row, "takes nulls for equal, which a schema does not say");
    }
    if (row.text("kind").matches("[pu]") && definition.contains(") INCLUDE (")) {
      remark(row, "carries further columns along, which a schema does not say");
    }
  }

  private void remark(CatalogRow row, String reason) {
    remarks.add(new Remark(table.name() + "." + row.text("name"), reason));
  }
}
