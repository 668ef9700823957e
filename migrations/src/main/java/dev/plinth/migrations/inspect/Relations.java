package dev.plinth.migrations.inspect;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which foreign keys become relations, and says why the others do not. */
final class Relations {
  private final Map<TableName, TablePlan> plans;
  private final Dialect dialect;

  Relations(Map<TableName, TablePlan> plans, Dialect dialect) {
    this.plans = plans;
    this.dialect = dialect;
  }

  void decide() {
    for (TablePlan plan : plans.values()) {
      plan.table.foreignKeys().forEach(key -> decide(plan, key));
      dropBrokenKeys(plan);
    }
  }

  private void decide(TablePlan plan, ForeignKeyConstraint key) {
    TablePlan target = plans.get(key.target());
    String reason = target == null ? "its target is no model" : reason(plan, key, target);
    if (target == null || reason != null) {
      note(plan, key, String.valueOf(reason));
    } else {
      plan.relations.add(new RelationPlan(plan, target, key, ordered(key, target)));
      if (!key.validated()) {
        plan.note("Foreign key " + key.name() + " is not validated; a model's always is.");
      }
    }
  }

  private static void note(TablePlan plan, ForeignKeyConstraint key, String reason) {
    plan.note(
        "Foreign key %s (%s) to %s (%s) is not here: %s."
            .formatted(
                key.name(),
                String.join(", ", key.columns()),
                key.target(),
                String.join(", ", key.targetColumns()),
                reason));
  }

  private @Nullable String reason(TablePlan plan, ForeignKeyConstraint key, TablePlan target) {
    if (target.readOnly) {
      return "its target is only read";
    }
    if (!Set.copyOf(key.targetColumns()).equals(Set.copyOf(target.table.primaryKey().columns()))) {
      return "a relation points to the key, which this does not";
    }
    List<TableColumn> own = columns(plan, ordered(key, target));
    List<TableColumn> theirs = columns(target, target.table.primaryKey().columns());
    if (!types(own).equals(types(theirs))) {
      return "its columns are of other types than those they point to";
    }
    if (key.columns().stream().anyMatch(column -> plan.relationOf(column).isPresent())) {
      return "another relation has the same column";
    }
    String shape = shape(plan, own);
    return shape == null ? action(plan, key, own) : shape;
  }

  private static List<TableColumn> columns(TablePlan plan, List<String> names) {
    return names.stream().map(plan.table::column).flatMap(Optional::stream).toList();
  }

  private static List<?> types(List<TableColumn> columns) {
    return columns.stream().map(TableColumn::type).toList();
  }

  /** The columns in the order of the target's key. */
  private static List<String> ordered(ForeignKeyConstraint key, TablePlan target) {
    return target.table.primaryKey().columns().stream()
        .map(column -> key.columns().get(key.targetColumns().indexOf(column)))
        .toList();
  }

  private @Nullable String shape(TablePlan plan, List<TableColumn> own) {
    if (own.stream().map(column -> plan.isKey(column.name())).distinct().count() > 1) {
      return "only some of its columns are part of the key";
    }
    if (own.stream().map(TableColumn::nullable).distinct().count() > 1) {
      return "only some of its columns may be null";
    }
    boolean same = own.stream().map(column -> facets(column)).distinct().count() == 1;
    if (!same) {
      return "its columns have different defaults or comments";
    }
    TableColumn first = own.get(0);
    boolean numbered = first.identity() && dialect.has(Capability.IDENTITY_COLUMNS);
    return numbered || first.generated() != null || first.collation() != null
        ? "its column is numbered, computed, or has a collation"
        : null;
  }

  private static List<?> facets(TableColumn column) {
    List<Object> facets = new ArrayList<>();
    facets.add(Optional.ofNullable(column.defaultValue()));
    facets.add(Optional.ofNullable(column.comment()));
    return facets;
  }

  private @Nullable String action(TablePlan plan, ForeignKeyConstraint key, List<TableColumn> own) {
    TableColumn first = own.get(0);
    if (key.onDelete() == ReferentialAction.SET_NULL && !first.nullable()) {
      return "it sets a column to null that takes none";
    }
    if (key.onDelete() == ReferentialAction.SET_DEFAULT && first.defaultValue() == null) {
      return "it sets a column to a default that it does not have";
    }
    return plan.isKey(first.name()) && leadsTo(plans.get(key.target()), plan, new HashSet<>())
        ? "the key would lead back to itself"
        : null;
  }

  /** Whether the key of one table is made of the key of the other one. */
  private boolean leadsTo(@Nullable TablePlan from, TablePlan to, Set<TablePlan> seen) {
    if (from == null || !seen.add(from)) {
      return false;
    }
    return from == to
        || from.relations.stream()
            .filter(RelationPlan::isKeyPart)
            .anyMatch(relation -> leadsTo(relation.target(), to, seen));
  }

  /** Relations in the key whose columns do not stand together there, in their order. */
  private static void dropBrokenKeys(TablePlan plan) {
    List<String> key = plan.table.primaryKey().columns();
    for (RelationPlan relation : List.copyOf(plan.relations)) {
      int at = key.indexOf(relation.columns().get(0));
      int end = at + relation.columns().size();
      boolean together =
          at < 0 || (end <= key.size() && key.subList(at, end).equals(relation.columns()));
      if (!together) {
        plan.relations.remove(relation);
        note(plan, relation.key(), "its columns stand in another order in the key");
      }
    }
  }
}
