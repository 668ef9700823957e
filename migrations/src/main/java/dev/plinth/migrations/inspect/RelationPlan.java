package dev.plinth.migrations.inspect;

import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key that becomes a relation. */
final class RelationPlan {
  private final TablePlan owner;
  private final TablePlan target;
  private final ForeignKeyConstraint key;
  private final List<String> columns;
  private String name = "";
  private @Nullable String reverse;

  /**
   * A relation without a name as yet.
   *
   * @param columns its columns, in the order of the target's key
   */
  RelationPlan(TablePlan owner, TablePlan target, ForeignKeyConstraint key, List<String> columns) {
    this.owner = owner;
    this.target = target;
    this.key = key;
    this.columns = List.copyOf(columns);
  }

  TablePlan owner() {
    return owner;
  }

  TablePlan target() {
    return target;
  }

  ForeignKeyConstraint key() {
    return key;
  }

  List<String> columns() {
    return columns;
  }

  String name() {
    return name;
  }

  void name(String name) {
    this.name = name;
  }

  /** The name of the other end, or null where there is none. */
  @Nullable String reverse() {
    return reverse;
  }

  void reverse(String name) {
    this.reverse = name;
  }

  boolean isKeyPart() {
    return owner.isKey(columns.get(0));
  }

  /** Whether each row of the target has at most one row here. */
  boolean isOneToOne() {
    List<String> key = owner.table.primaryKey().columns();
    return key.equals(columns) || owner.table.uniques().stream().anyMatch(Constraints.of(this));
  }

  boolean isNullable() {
    return owner.table.column(columns.get(0)).map(TableColumn::nullable).orElse(false);
  }

  /** Where each part leads to, by the name that the part has here. */
  String partName(String column) {
    TablePlan.KeyPart part = target.key().get(columns.indexOf(column));
    return name + JavaNames.capitalized(part.name());
  }

  /** The column that it would have by itself. */
  boolean hasUsualColumns() {
    List<TablePlan.KeyPart> parts = target.key();
    for (int index = 0; index < columns.size(); index++) {
      String usual = JavaNames.column(name) + "_" + parts.get(index).column();
      if (!usual.equals(columns.get(index))) {
        return false;
      }
    }
    return true;
  }
}
