package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What needs a column, told for messages: constraints, indexes and computed columns. */
final class ColumnUses {
  private final String column;
  private final List<String> uses = new ArrayList<>();

  private ColumnUses(String column) {
    this.column = column;
  }

  static List<String> of(Schema schema, Table table, String column) {
    ColumnUses all = new ColumnUses(column);
    all.constraints(table);
    all.texts(table);
    schema.tables().forEach(other -> all.references(other, table));
    return all.uses;
  }

  private void constraints(Table table) {
    note(table.primaryKey().columns().contains(column), "the key", "");
    for (ForeignKeyConstraint key : table.foreignKeys()) {
      note(key.columns().contains(column), "foreign key", key.name());
    }
    for (UniqueConstraint unique : table.uniques()) {
      boolean used = unique.columns().contains(column) || mentions(unique.where());
      note(used, "unique", unique.name());
    }
    for (Index index : table.indexes()) {
      note(Indexes.uses(index, column), "index", index.name());
    }
  }

  private void texts(Table table) {
    for (CheckConstraint check : table.checks()) {
      note(mentions(check.condition()), "check", check.name());
    }
    for (ExclusionConstraint exclusion : table.exclusions()) {
      note(Constraints.uses(exclusion, column), "exclusion", exclusion.name());
    }
    for (TableColumn other : table.columns()) {
      Generated generated = other.name().equals(column) ? null : other.generated();
      note(generated != null && mentions(generated.expression()), "column", other.name());
    }
  }

  private void references(Table other, Table table) {
    for (ForeignKeyConstraint key : other.foreignKeys()) {
      boolean used = key.target().equals(table.name()) && key.targetColumns().contains(column);
      note(used, "foreign key", key.name() + "' of '" + other.name());
    }
  }

  private boolean mentions(@Nullable SqlText text) {
    return Columns.mentions(text, column);
  }

  private void note(boolean used, String kind, String name) {
    if (used) {
      uses.add(name.isEmpty() ? kind : kind + " '" + name + "'");
    }
  }
}
