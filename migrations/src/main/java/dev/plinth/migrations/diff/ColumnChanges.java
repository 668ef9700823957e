package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.DropColumn;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of tables that stay. New ones come before old ones go, lest a table has none;
 * computed ones go first and come last.
 */
final class ColumnChanges {
  private final Draft draft;
  private final TablePair pair;
  private final Set<String> remade;

  private ColumnChanges(Draft draft, TablePair pair) {
    this.draft = draft;
    this.pair = pair;
    this.remade = pair.remade();
  }

  static void change(Draft draft) {
    draft.pairs().forEach(pair -> new ColumnChanges(draft, pair).change());
  }

  private void change() {
    pair.kept().stream().filter(ColumnPair::isFrozen).forEach(this::alter);
    dropComputed();
    pair.added().stream().filter(column -> column.generated() == null).forEach(this::add);
    pair.kept().stream()
        .filter(column -> column.isAltered() && !column.isFrozen())
        .filter(column -> !remade.contains(column.name()))
        .forEach(this::alter);
    pair.dropped().stream()
        .filter(column -> column.generated() == null)
        .forEach(column -> drop(column.name()));
    addComputed();
  }

  /** Those that no other one is computed from first. */
  private void dropComputed() {
    Set<String> rest = new LinkedHashSet<>(remade);
    pair.dropped().stream()
        .filter(column -> column.generated() != null)
        .forEach(column -> rest.add(column.name()));
    while (!rest.isEmpty()) {
      String last = rest.stream().filter(name -> !isRead(name, rest)).findFirst().orElseThrow();
      rest.remove(last);
      drop(last);
    }
  }

  private boolean isRead(String name, Set<String> rest) {
    return pair.now().columns().stream()
        .filter(column -> rest.contains(column.name()) && !column.name().equals(name))
        .anyMatch(column -> reads(column, name));
  }

  /** Those that are computed from no other one that is to come first. */
  private void addComputed() {
    List<TableColumn> rest =
        new ArrayList<>(
            pair.to().columns().stream()
                .filter(column -> column.generated() != null)
                .filter(
                    column ->
                        pair.now().column(column.name()).isEmpty()
                            || remade.contains(column.name()))
                .toList());
    while (!rest.isEmpty()) {
      TableColumn first =
          rest.stream()
              .filter(column -> rest.stream().noneMatch(other -> reads(column, other.name())))
              .findFirst()
              .orElse(rest.get(0));
      rest.remove(first);
      add(first);
    }
  }

  private static boolean reads(TableColumn column, String name) {
    return column.generated() != null && column.generated().expression().mentions(name);
  }

  private void alter(ColumnPair column) {
    draft.add(new AlterColumn(pair.name(), column.to()));
  }

  private void add(TableColumn column) {
    draft.add(new AddColumn(pair.name(), column));
  }

  private void drop(String column) {
    draft.add(new DropColumn(pair.name(), column));
  }
}
