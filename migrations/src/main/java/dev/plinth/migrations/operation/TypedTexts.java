package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks and indexes whose texts name a column: their constants have its type, so they are
 * dropped before it gets another one and made again after.
 *
 * @param drop what drops them
 * @param add what makes them again
 */
record TypedTexts(List<Ddl> drop, List<Ddl> add) {

  static TypedTexts of(Table table, String column) {
    TypedTexts texts = new TypedTexts(new ArrayList<>(), new ArrayList<>());
    table.checks().stream()
        .filter(check -> Columns.mentions(check.condition(), column))
        .forEach(check -> texts.check(table.name(), check));
    table.uniques().stream()
        .filter(unique -> Columns.mentions(unique.where(), column))
        .forEach(unique -> texts.unique(table.name(), unique));
    table.indexes().stream()
        .filter(index -> Indexes.mentions(index, column))
        .forEach(index -> texts.index(table.name(), index));
    return texts;
  }

  private void check(TableName table, CheckConstraint check) {
    drop.add(new AlterTable.DropConstraint(table, check.name()));
    add.add(new AlterTable.AddCheck(table, check));
  }

  private void unique(TableName table, UniqueConstraint unique) {
    drop.add(new Ddl.DropIndex(table, unique.name(), false));
    add.add(new AlterTable.AddUnique(table, unique));
  }

  private void index(TableName table, Index index) {
    drop.add(new Ddl.DropIndex(table, index.name(), false));
    add.add(new Ddl.CreateIndex(table, index, false));
  }
}
