package dev.plinth.sql.dialect;

import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the normal forms of all databases share. */
final class NormalForms {
  private static final Names NAMES = new Names(63);

  private NormalForms() {}

  /** A table whose indexes are in the normal form of their database already. */
  static Table of(Table table) {
    return sorted(partialUniques(named(keyed(table))));
  }

  /** An expression that is only the name of a column is that column. */
  private static Table named(Table table) {
    return table.indexes(
        table.indexes().stream()
            .map(index -> index.keys(index.keys().stream().map(key -> named(key, table)).toList()))
            .toList());
  }

  private static IndexKey named(IndexKey key, Table table) {
    if (key.expression() == null) {
      return key;
    }
    List<SqlWord> words = SqlWords.of(key.expression().text(), true);
    boolean single = words.size() == 1 && words.get(0).kind() == SqlWord.Kind.NAME;
    return single && table.column(words.get(0).text()).isPresent()
        ? new IndexKey(words.get(0).text(), null, key.descending(), key.nulls())
        : key;
  }

  /** Constraints and indexes in the order of their names. */
  private static Table sorted(Table table) {
    return table
        .foreignKeys(sorted(table.foreignKeys(), Comparator.comparing(ForeignKeyConstraint::name)))
        .uniques(sorted(table.uniques(), Comparator.comparing(UniqueConstraint::name)))
        .checks(sorted(table.checks(), Comparator.comparing(CheckConstraint::name)))
        .exclusions(sorted(table.exclusions(), Comparator.comparing(ExclusionConstraint::name)))
        .indexes(sorted(table.indexes(), Comparator.comparing(Index::name)));
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    return all.stream().sorted(order).toList();
  }

  /** A key's columns are never null, and its name is left out where it follows from the table. */
  private static Table keyed(Table table) {
    PrimaryKey key = table.primaryKey();
    String usual = NAMES.of(table.name().name(), List.of(), "pkey");
    return table
        .primaryKey(usual.equals(key.name()) ? new PrimaryKey(null, key.columns()) : key)
        .columns(table.columns().stream().map(column -> keyed(column, key)).toList());
  }

  private static TableColumn keyed(TableColumn column, PrimaryKey key) {
    boolean never = column.identity() || key.columns().contains(column.name());
    Default given = column.defaultValue();
    TableColumn written = given == null ? column : column.defaultValue(written(given));
    return never ? written.nullable(false) : written;
  }

  /** A default as SQL, whichever way it was said. */
  private static Default written(Default given) {
    return given.text() != null ? given : Default.sql(constant(given.value()));
  }

  private static String constant(@Nullable Object value) {
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? "NULL" : value.toString().toUpperCase(Locale.ROOT);
  }

  /** Unique indexes of plain columns for some rows become what models call them. */
  private static Table partialUniques(Table table) {
    List<UniqueConstraint> uniques = new ArrayList<>(table.uniques());
    List<Index> others = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (isPartialUnique(index)) {
        uniques.add(partialUnique(index));
      } else {
        others.add(index);
      }
    }
    return table.uniques(uniques).indexes(others);
  }

  private static boolean isPartialUnique(Index index) {
    return index.unique()
        && index.where() != null
        && index.method() == null
        && index.include().isEmpty()
        && index.keys().stream().allMatch(NormalForms::isPlain);
  }

  private static boolean isPlain(IndexKey key) {
    return key.column() != null && key.equals(IndexKey.of(key.column()));
  }

  private static UniqueConstraint partialUnique(Index index) {
    List<String> columns = index.keys().stream().map(NormalForms::column).toList();
    return new UniqueConstraint(index.name(), columns, index.where());
  }

  private static String column(IndexKey key) {
    return Objects.requireNonNull(key.column());
  }
}
