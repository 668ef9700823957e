package dev.plinth.migrations.diff;

import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables and columns that go on under another name. Nothing is ever taken for renamed that is not
 * named here. Immutable.
 *
 * <pre>{@code
 * Renames.NONE
 *     .table(TableName.of("users"), TableName.of("people"))
 *     .column(TableName.of("people"), "mail", "email")
 * }</pre>
 *
 * A rename that has happened already does nothing, so it may stay where it is written. Two tables
 * or columns that swap their names need a step in between.
 *
 * @param tables old names and the new ones
 * @param columns columns of tables under their new names
 */
public record Renames(Map<TableName, TableName> tables, List<Column> columns) {
  /** Nothing is renamed. */
  public static final Renames NONE = new Renames(Map.of(), List.of());

  /** Copies map and list. */
  public Renames {
    tables = Map.copyOf(tables);
    columns = List.copyOf(columns);
  }

  /** A copy in which that table goes on under another name too. */
  public Renames table(TableName from, TableName to) {
    Map<TableName, TableName> all = new HashMap<>(tables);
    all.put(from, to);
    return new Renames(all, columns);
  }

  /**
   * A copy in which that column goes on under another name too.
   *
   * @param table its table, under the new name
   */
  public Renames column(TableName table, String from, String to) {
    List<Column> all = new ArrayList<>(columns);
    all.add(new Column(table, from, to));
    return new Renames(tables, all);
  }

  /**
   * A column that goes on under another name.
   *
   * @param table its table, under the new name
   * @param from its old name
   * @param to its new name
   */
  public record Column(TableName table, String from, String to) {}
}
