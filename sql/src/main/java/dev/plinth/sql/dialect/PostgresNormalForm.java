package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of schemas in PostgreSQL: everything but columns and views sorted by name;
 * indexes without what is the usual anyway ({@code btree}, nulls where they go by themselves); a
 * unique index of plain columns for some rows is a unique constraint with a condition; columns of
 * the key are never null; sequences without the limits that they have by themselves.
 */
final class PostgresNormalForm {
  private PostgresNormalForm() {}

  static Schema of(Schema schema) {
    return new Schema(
        sorted(schema.tables(), Table::name).stream().map(PostgresNormalForm::of).toList(),
        schema.enums().stream().sorted(Comparator.comparing(EnumType::name)).toList(),
        schema.views(),
        sorted(schema.sequences().stream().map(PostgresNormalForm::of).toList(), Sequence::name),
        schema.extensions().stream().sorted().toList(),
        namespaces(schema));
  }

  private static <T> List<T> sorted(List<T> all, Function<T, TableName> name) {
    return all.stream().sorted(Comparator.comparing(each -> name.apply(each).toString())).toList();
  }

  private static List<String> namespaces(Schema schema) {
    Set<String> names = new TreeSet<>(schema.namespaces());
    schema.tables().stream()
        .map(table -> table.name().schema())
        .filter(Objects::nonNull)
        .forEach(names::add);
    return List.copyOf(names);
  }

  static Table of(Table table) {
    List<Index> indexes = table.indexes().stream().map(PostgresNormalForm::of).toList();
    return NormalForms.of(table.indexes(indexes));
  }

  private static Index of(Index index) {
    boolean usual = index.method() == null || index.method().equals("btree");
    return index
        .method(usual ? null : index.method())
        .keys(index.keys().stream().map(key -> of(key, usual)).toList());
  }

  /** Only trees are sorted; there nulls count as larger than everything. */
  private static IndexKey of(IndexKey key, boolean tree) {
    OrderBy.Nulls natural = key.descending() ? OrderBy.Nulls.FIRST : OrderBy.Nulls.LAST;
    boolean usual = !tree || key.nulls() == natural;
    OrderBy.Nulls nulls = usual ? OrderBy.Nulls.DEFAULT : key.nulls();
    return new IndexKey(key.column(), key.expression(), key.descending(), nulls);
  }

  static Sequence of(Sequence sequence) {
    boolean up = sequence.increment() > 0;
    return new Sequence(
        sequence.name(),
        sequence.start(),
        sequence.increment(),
        unless(up ? 1 : Long.MIN_VALUE, sequence.min()),
        unless(up ? Long.MAX_VALUE : -1, sequence.max()),
        sequence.cycle());
  }

  private static @Nullable Long unless(long usual, @Nullable Long limit) {
    return limit == null || limit == usual ? null : limit;
  }
}
