package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;

/**
 * A table on its way from one form to another: step by step where the database has the steps, else
 * made anew with its rows.
 *
 * @param before the table as it is
 * @param after the table as it is to be
 * @param steps the way there
 * @param sources for a table made anew: columns, each with the SQL that fills it from the old row
 */
record TableChange(Table before, Table after, List<AlterTable> steps, Map<String, String> sources) {
  List<Ddl> ddl(Dialect dialect) {
    return steps.stream().allMatch(step -> dialect.alters(step, before))
        ? List.copyOf(steps)
        : List.of(new Ddl.RebuildTable(before, after, sources));
  }
}
