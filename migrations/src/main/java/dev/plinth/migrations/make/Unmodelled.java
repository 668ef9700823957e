package dev.plinth.migrations.make;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What no model speaks of: it is made and dropped by migrations alone. */
final class Unmodelled {
  private Unmodelled() {}

  /**
   * What the models ask for, with the views, sequences, extensions and lone enum types that are
   * there.
   *
   * @param from what is there, under the names that its tables and columns have in the models
   */
  static Schema keep(Schema from, Schema models) {
    List<Table> tables = models.tables().stream().map(table -> kept(table, from)).toList();
    return models
        .withTables(tables)
        .withEnums(enums(from, models))
        .withViews(from.views())
        .withSequences(from.sequences())
        .withExtensions(from.extensions())
        .withNamespaces(namespaces(from, models));
  }

  private static Table kept(Table model, Schema from) {
    return from.table(model.name()).map(there -> kept(model, there)).orElse(model);
  }

  /** A model can't name its key, number it ALWAYS, nor ask for exclusions: all stay as they are. */
  private static Table kept(Table model, Table there) {
    PrimaryKey key = model.primaryKey();
    boolean same = key.name() == null && key.columns().equals(there.primaryKey().columns());
    return model
        .columns(model.columns().stream().map(column -> kept(column, there)).toList())
        .primaryKey(same ? there.primaryKey() : key)
        .exclusions(there.exclusions());
  }

  private static TableColumn kept(TableColumn model, Table there) {
    return model.always(there.column(model.name()).filter(TableColumn::always).isPresent());
  }

  /** An enum type that no column is of was never a model's; that of a table that stays, stays. */
  private static List<EnumType> enums(Schema from, Schema models) {
    List<EnumType> all = new ArrayList<>(models.enums());
    from.enums().stream()
        .filter(type -> !isUsed(type, from) || isUsed(type, models))
        .filter(type -> all.stream().noneMatch(other -> other.name().equals(type.name())))
        .forEach(all::add);
    return all;
  }

  private static boolean isUsed(EnumType type, Schema schema) {
    return schema.tables().stream()
        .flatMap(table -> table.columns().stream())
        .map(column -> Objects.requireNonNullElse(column.type().element(), column.type()))
        .anyMatch(single -> type.name().equals(single.name()));
  }

  private static List<String> namespaces(Schema from, Schema models) {
    Set<String> all = new LinkedHashSet<>(from.namespaces());
    models.tables().stream().map(Table::name).forEach(name -> add(name, all));
    return List.copyOf(all);
  }

  private static void add(TableName table, Set<String> names) {
    String schema = table.schema();
    if (schema != null) {
      names.add(schema);
    }
  }
}
