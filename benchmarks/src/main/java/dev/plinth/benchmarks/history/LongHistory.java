package dev.plinth.benchmarks.history;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * A history as teams have it after years: every fifth migration makes a table, the others add
 * columns, references and indexes and rename a column.
 */
final class LongHistory {
  private LongHistory() {}

  static List<Revision> of(int migrations) {
    List<Revision> all = new ArrayList<>(migrations);
    for (int number = 1; number <= migrations; number++) {
      MigrationId id = new MigrationId("app", "%04d_change".formatted(number));
      List<MigrationId> needs = number == 1 ? List.of() : List.of(all.get(number - 2).id());
      all.add(new Revision(id, needs, true, List.of(), List.of(operation(number))));
    }
    return all;
  }

  private static Operation operation(int number) {
    int table = (number + 4) / 5;
    TableName name = table(table);
    return switch (number % 5) {
      case 1 -> new CreateTable(create(name));
      case 2 -> new AddColumn(name, TableColumn.of("score", SqlType.INTEGER).optional());
      case 3 -> new AddForeignKey(name, parent(name, Math.max(1, table - 1)));
      case 4 -> new CreateIndex(name, Index.on(name.name() + "_title_idx", "title"));
      default -> new RenameColumn(name, "score", "points");
    };
  }

  private static TableName table(int number) {
    return TableName.of("table_%03d".formatted(number));
  }

  private static Table create(TableName name) {
    List<TableColumn> columns =
        List.of(
            TableColumn.identity("id"),
            TableColumn.of("title", SqlType.varchar(100)),
            TableColumn.of("body", SqlType.TEXT).optional(),
            TableColumn.of("created_at", SqlType.TIMESTAMPTZ),
            TableColumn.of("parent_id", SqlType.BIGINT).optional());
    return Table.of(name, columns, new PrimaryKey(name.name() + "_pkey", List.of("id")));
  }

  private static ForeignKeyConstraint parent(TableName table, int parent) {
    return new ForeignKeyConstraint(
        table.name() + "_parent_id_fkey",
        List.of("parent_id"),
        table(parent),
        List.of("id"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false);
  }
}
