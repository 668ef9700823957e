package dev.plinth.migrations.inspect;

import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** What may tell the rows of a view apart, or of a table without a key: nobody says so. */
final class ReadOnlyKey {
  private ReadOnlyKey() {}

  /** Columns that are unique together, a column called id, or else the first one. */
  static List<String> of(Table table) {
    return unique(table).or(() -> id(table)).orElseGet(() -> first(table));
  }

  private static Optional<List<String>> unique(Table table) {
    return table.uniques().stream()
        .filter(unique -> unique.where() == null)
        .map(UniqueConstraint::columns)
        .findFirst();
  }

  private static Optional<List<String>> id(Table table) {
    return table.columns().stream()
        .map(TableColumn::name)
        .filter(name -> name.equalsIgnoreCase("id"))
        .findFirst()
        .map(List::of);
  }

  private static List<String> first(Table table) {
    return table.columns().stream().map(TableColumn::name).limit(1).toList();
  }
}
