package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one table of PostgreSQL that stand for themselves or for an exclusion; they come
 * as a row for each of their columns.
 */
final class PostgresIndexes {
  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;

  private final Table table;
  private final List<Remark> remarks;
  private final List<Index> indexes = new ArrayList<>();
  private final List<ExclusionConstraint> exclusions = new ArrayList<>();

  PostgresIndexes(Table table, List<Remark> remarks) {
    this.table = table;
    this.remarks = remarks;
  }

  /** The table with the indexes of these rows. */
  Table add(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> each = new LinkedHashMap<>();
    for (CatalogRow row : rows) {
      each.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(row);
    }
    each.values().forEach(this::index);
    return table.indexes(indexes).exclusions(exclusions);
  }

  private void index(List<CatalogRow> rows) {
    CatalogRow first = rows.get(0);
    rows.forEach(this::remarks);
    if (first.optional("exclusion") != null) {
      exclusions.add(exclusion(first, rows));
    } else if (!first.flag("valid")) {
      remark(first, "is invalid: it was never finished; drop it and create it again");
    } else {
      indexes.add(index(first, rows));
    }
  }

  private static Index index(CatalogRow first, List<CatalogRow> rows) {
    return new Index(
        first.text("name"),
        rows.stream().filter(row -> !row.flag("included")).map(PostgresIndexes::key).toList(),
        first.flag("is_unique"),
        condition(first),
        rows.stream().filter(row -> row.flag("included")).map(PostgresIndexes::column).toList(),
        first.text("method"));
  }

  private static String column(CatalogRow row) {
    return row.text("column");
  }

  private static IndexKey key(CatalogRow row) {
    String column = row.optional("column");
    SqlText expression = column == null ? new SqlText(row.text("expression")) : null;
    int options = Integer.parseInt(row.text("options"));
    boolean nullsFirst = (options & NULLS_FIRST) != 0;
    return new IndexKey(
        column,
        expression,
        (options & DESCENDING) != 0,
        nullsFirst ? OrderBy.Nulls.FIRST : OrderBy.Nulls.LAST);
  }

  private static ExclusionConstraint exclusion(CatalogRow first, List<CatalogRow> rows) {
    List<ExclusionConstraint.Element> elements =
        rows.stream()
            .map(row -> ExclusionConstraint.Element.of(row.text("expression"), operator(row)))
            .toList();
    return new ExclusionConstraint(
        first.text("exclusion"), first.text("method"), elements, condition(first));
  }

  private static String operator(CatalogRow row) {
    return row.text("operator");
  }

  private static @Nullable SqlText condition(CatalogRow row) {
    String predicate = row.optional("predicate");
    return predicate == null ? null : new SqlText(predicate);
  }

  private void remarks(CatalogRow row) {
    String operatorClass = row.optional("operator_class");
    if (operatorClass != null) {
      remark(row, "uses the operator class " + operatorClass + ", which a schema does not say");
    }
    String collation = row.optional("collation");
    if (collation != null) {
      remark(row, "sorts by the collation " + collation + ", which a schema does not say");
    }
    if (row.flag("nulls_equal")) {
      remark(row, "takes nulls for equal, which a schema does not say");
    }
  }

  private void remark(CatalogRow row, String reason) {
    Remark remark = new Remark(table.name() + "." + row.text("name"), reason);
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
  }
}
