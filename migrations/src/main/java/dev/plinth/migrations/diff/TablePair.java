package dev.plinth.migrations.diff;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as it is and as it is to be, under one name.
 *
 * @param now as it is
 * @param to as it is to be
 */
record TablePair(Table now, Table to) {
  TableName name() {
    return now.name();
  }

  /** Columns that are there and are to go. */
  List<TableColumn> dropped() {
    return now.columns().stream().filter(old -> to.column(old.name()).isEmpty()).toList();
  }

  /** Columns that are to come. */
  List<TableColumn> added() {
    return to.columns().stream().filter(column -> now.column(column.name()).isEmpty()).toList();
  }

  /** Columns that stay. */
  List<ColumnPair> kept() {
    List<ColumnPair> kept = new ArrayList<>();
    for (TableColumn old : now.columns()) {
      to.column(old.name()).ifPresent(target -> kept.add(new ColumnPair(old, target)));
    }
    return kept;
  }

  /**
   * Computed columns that are dropped and added again: those computed otherwise, and those computed
   * from a column that goes or gets another type.
   */
  Set<String> remade() {
    Set<String> remade = new LinkedHashSet<>();
    for (ColumnPair pair : kept()) {
      if (pair.isComputedOtherwise()) {
        remade.add(pair.name());
      }
    }
    while (addReaders(remade)) {}
    return remade;
  }

  private boolean addReaders(Set<String> remade) {
    Set<String> gone = new LinkedHashSet<>(remade);
    dropped().forEach(column -> gone.add(column.name()));
    kept().stream().filter(ColumnPair::isRetyped).forEach(pair -> gone.add(pair.name()));
    boolean more = false;
    for (ColumnPair pair : kept()) {
      boolean staysComputed = pair.to().generated() != null;
      more |= staysComputed && gone.stream().anyMatch(pair::reads) && remade.add(pair.name());
    }
    return more;
  }

  /** Columns that are dropped, for good or to be added again. */
  Set<String> gone() {
    Set<String> gone = remade();
    dropped().forEach(column -> gone.add(column.name()));
    return gone;
  }

  /** Columns that get a type of another kind. */
  Set<String> converted() {
    return kept().stream()
        .filter(ColumnPair::isConverted)
        .map(ColumnPair::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether views that read it stand in the way: they know the types of its columns. */
  boolean disturbsViews() {
    return !gone().isEmpty() || kept().stream().anyMatch(ColumnPair::isRetyped);
  }
}
