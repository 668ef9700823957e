package dev.plinth.migrations.inspect;

import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which columns become fields, and says why the others do not. */
record Fields(ValueTypes types) {
  private static final int LONGEST_NAME = 63;

  /** Why a table can be no model, or null where it can. */
  @Nullable String reasonAgainst(Table table) {
    int length = bytes(table.name().name());
    if (length > LONGEST_NAME) {
      return "has a name of %d bytes, and a model's has %d at most".formatted(length, LONGEST_NAME);
    }
    List<String> key = table.primaryKey().columns();
    if (key.isEmpty()) {
      return "has no column";
    }
    for (TableColumn column : table.columns()) {
      String reason = key.contains(column.name()) ? reason(table, column) : null;
      if (reason != null) {
        return "has the key column " + column.name() + ": " + reason;
      }
    }
    return null;
  }

  /** Takes the fields away from a plan that can be none. */
  void check(TablePlan plan) {
    Set<String> seen = new HashSet<>();
    for (TableColumn column : plan.table.columns()) {
      boolean twin = !seen.add(column.name().toLowerCase(Locale.ROOT));
      String reason =
          twin ? "another column differs only in upper and lower case" : reason(plan, column);
      if (reason != null) {
        plan.left.add(column.name());
        plan.note("Column " + column.name() + " is not here: " + reason + ".");
      }
    }
  }

  private @Nullable String reason(TablePlan plan, TableColumn column) {
    return plan.relationOf(column.name()).isPresent() ? null : reason(plan.table, column);
  }

  private @Nullable String reason(Table table, TableColumn column) {
    int length = bytes(column.name());
    if (length > LONGEST_NAME) {
      return "its name has %d bytes, and a model's has %d at most".formatted(length, LONGEST_NAME);
    }
    List<String> key = table.primaryKey().columns();
    if (column.identity() && !key.equals(List.of(column.name()))) {
      return "a model numbers only its key";
    }
    if (column.generated() != null && key.contains(column.name())) {
      return "a key is never computed";
    }
    boolean collated = column.collation() != null && !types.of(column.type()).collates();
    return collated ? "only texts have a collation in a model" : null;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
