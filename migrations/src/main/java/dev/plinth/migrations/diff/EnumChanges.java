package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AddEnumValue;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.AlterEnum;
import dev.plinth.migrations.operation.CreateEnum;
import dev.plinth.migrations.operation.DropEnum;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/** Enum types: made and changed before the columns that use them, dropped after. */
final class EnumChanges {
  private EnumChanges() {}

  static void createAndAlter(Draft draft) {
    for (EnumType target : draft.to().enums()) {
      EnumType old = find(draft.now(), target.name());
      if (old == null) {
        draft.add(new CreateEnum(target));
      } else if (!old.equals(target)) {
        alter(draft, old, target);
      }
    }
  }

  private static void alter(Draft draft, EnumType old, EnumType target) {
    if (AlterEnum.onlyAdds(old, target)) {
      addValues(draft, old, target);
    } else {
      clearDefaults(draft, target);
      draft.add(new AlterEnum(target));
    }
  }

  /** From the last to the first, so that each stands before one that is there. */
  private static void addValues(Draft draft, EnumType old, EnumType target) {
    String next = null;
    for (int i = target.labels().size() - 1; i >= 0; i--) {
      String label = target.labels().get(i);
      if (!old.labels().contains(label)) {
        draft.add(new AddEnumValue(old.name(), label, next));
      }
      next = label;
    }
  }

  /**
   * Defaults that would be no values of the type any more; the new ones come with their columns.
   */
  private static void clearDefaults(Draft draft, EnumType target) {
    for (Table table : draft.now().tables()) {
      for (TableColumn column : table.columns()) {
        Default value = column.defaultValue();
        boolean gone = value != null && !target.labels().contains(String.valueOf(value.value()));
        if (gone && isOf(column.type(), target.name())) {
          draft.add(new AlterColumn(table.name(), column.defaultValue(null)));
        }
      }
    }
  }

  /** Whether a column of the table is of a type that is made anew. */
  static boolean remakesTypeOf(Table table, Draft draft) {
    return draft.to().enums().stream()
        .filter(target -> isRemade(find(draft.now(), target.name()), target))
        .anyMatch(
            target ->
                table.columns().stream().anyMatch(column -> isOf(column.type(), target.name())));
  }

  private static boolean isRemade(@Nullable EnumType old, EnumType target) {
    return old != null && !AlterEnum.onlyAdds(old, target);
  }

  static void drop(Draft draft) {
    draft.now().enums().stream()
        .filter(type -> find(draft.to(), type.name()) == null)
        .forEach(type -> draft.add(new DropEnum(type.name())));
  }

  private static @Nullable EnumType find(Schema schema, String name) {
    return schema.enums().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(SqlType type, String name) {
    return type.element() == null ? name.equals(type.name()) : isOf(type.element(), name);
  }
}
