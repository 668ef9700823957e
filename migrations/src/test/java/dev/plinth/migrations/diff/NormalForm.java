package dev.plinth.migrations.diff;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A schema without what is no difference: orders, and names that databases choose. */
public final class NormalForm {
  private NormalForm() {}

  /** The same schema with everything in the order of its name. */
  public static Schema of(Schema schema) {
    Set<String> namespaces = new TreeSet<>(schema.namespaces());
    schema.tables().forEach(table -> add(table.name(), namespaces));
    schema.views().forEach(view -> add(view.name(), namespaces));
    schema.sequences().forEach(sequence -> add(sequence.name(), namespaces));
    return new Schema(
        sorted(
            schema.tables().stream().map(NormalForm::of).toList(),
            table -> table.name().toString()),
        sorted(schema.enums(), EnumType::name),
        sorted(schema.views(), view -> view.name().toString()),
        sorted(schema.sequences(), sequence -> sequence.name().toString()),
        sorted(schema.extensions(), name -> name),
        List.copyOf(namespaces));
  }

  private static void add(TableName name, Set<String> namespaces) {
    if (name.schema() != null) {
      namespaces.add(name.schema());
    }
  }

  private static Table of(Table table) {
    return table
        .columns(sorted(table.columns(), TableColumn::name))
        .primaryKey(of(table.primaryKey(), table.name().name()))
        .foreignKeys(sorted(table.foreignKeys(), ForeignKeyConstraint::name))
        .uniques(sorted(table.uniques(), UniqueConstraint::name))
        .checks(sorted(table.checks(), CheckConstraint::name))
        .exclusions(sorted(table.exclusions(), ExclusionConstraint::name))
        .indexes(sorted(table.indexes(), Index::name));
  }

  private static PrimaryKey of(PrimaryKey key, String table) {
    boolean chosen = key.name() == null && !key.columns().isEmpty();
    return chosen ? key.name(new Names(63).of(table, List.of(), "pkey")) : key;
  }

  private static <T> List<T> sorted(List<T> list, Function<T, String> name) {
    return list.stream().sorted(Comparator.comparing(name)).toList();
  }
}
