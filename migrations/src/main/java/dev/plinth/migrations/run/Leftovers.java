package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.LiveSchema;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a change left behind that stands in no transaction and of which nobody knows how far it
 * came: an index that is whole, or one that the database never uses because it was not finished.
 * The catalogue tells which; what bears the name and is somebody else's is left alone.
 */
record Leftovers(Database database) {
  /** The change as it has to run now. */
  Action.Change again(Action.Change change) {
    return new Action.Change(change.ddl(), statements(change), true);
  }

  private List<Sql> statements(Action.Change change) {
    if (change.ddl() instanceof Ddl.CreateIndex create) {
      return create(create, change.statements());
    } else if (change.ddl() instanceof Ddl.DropIndex drop) {
      return drop(drop.table(), drop.name());
    }
    return change.statements();
  }

  private List<Sql> create(Ddl.CreateIndex create, List<Sql> statements) {
    Schema live = live(create.table());
    String name = create.index().name();
    Optional<Table> table = live.table(create.table());
    Optional<Index> found = table.flatMap(one -> index(one, name));
    if (found.isPresent() && isPlain(create.index())) {
      return isSame(table.orElseThrow(), create.index(), found.get()) ? List.of() : statements;
    }
    boolean isElsewhere =
        live.tables().stream()
            .filter(one -> !one.name().equals(create.table()))
            .anyMatch(one -> index(one, name).isPresent());
    return isElsewhere ? statements : anew(create, statements);
  }

  private List<Sql> anew(Ddl.CreateIndex create, List<Sql> statements) {
    List<Sql> all = new ArrayList<>(drop(create.table(), create.index().name()));
    all.addAll(statements);
    return all;
  }

  private List<Sql> drop(TableName table, String index) {
    return database.dialect().compile(new Ddl.DropIndex(table, index, true, true));
  }

  private Schema live(TableName table) {
    String schema = table.schema();
    return schema == null ? LiveSchema.read(database) : LiveSchema.read(database, schema);
  }

  private static Optional<Index> index(Table table, String name) {
    return table.indexes().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Expressions come back in the database's own words, so only columns can be compared. */
  private static boolean isPlain(Index index) {
    return index.where() == null && index.keys().stream().allMatch(key -> key.expression() == null);
  }

  private boolean isSame(Table table, Index wanted, Index found) {
    return normal(table, wanted).equals(normal(table, found));
  }

  private Schema normal(Table table, Index index) {
    Table alone =
        Table.of(table.name(), table.columns(), table.primaryKey()).indexes(List.of(index));
    return database.dialect().catalog().normalForm(Schema.of(alone));
  }
}
