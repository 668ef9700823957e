package dev.plinth.orm.schema;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of one table's constraints and indexes. They are as short as the strictest database
 * asks for, so that a schema has the same names everywhere; two of the same columns are told apart
 * by a number.
 */
final class TableNames {
  private static final Names NAMES = new Names(63);

  private final String table;
  private final Set<String> taken = new HashSet<>();

  TableNames(TableName table) {
    this.table = table.name();
  }

  /** The name that follows from the columns. */
  String of(List<String> columns, String ending) {
    return NAMES.of(table, columns, ending);
  }

  /** The name that follows from the columns, the first time; then numbered ones. */
  String free(List<String> columns, String ending) {
    String name = of(columns, ending);
    for (int number = 2; !taken.add(name); number++) {
      name = of(columns, ending + number);
    }
    return name;
  }

  String free(String ending) {
    return free(List.of(), ending);
  }

  /** A name that the developer chose. */
  String given(String name) {
    String fitting = NAMES.fit(name);
    taken.add(fitting);
    return fitting;
  }
}
