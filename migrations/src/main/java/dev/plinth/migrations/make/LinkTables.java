package dev.plinth.migrations.make;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;

/**
 * Link tables of many-to-many relations follow their relation: when a table that they link is
 * renamed, they are renamed with it, columns included.
 */
final class LinkTables {
  private LinkTables() {}

  /** Whether it has nothing but the keys of two rows. */
  static boolean isLink(Table table) {
    List<ForeignKeyConstraint> keys = table.foreignKeys();
    return keys.size() == 2
        && table.primaryKey().columns().size() == table.columns().size()
        && keys.get(0).columns().size() + keys.get(1).columns().size() == table.columns().size();
  }

  /** The renames, and those of link tables that come of them. */
  static Renames follow(Schema from, Schema to, Renames renames) {
    Renames all = renames;
    for (Table old : from.tables()) {
      if (isLink(old) && isMoved(old, renames) && !renames.tables().containsKey(old.name())) {
        List<Table> heirs = to.tables().stream().filter(now -> isHeir(old, now, renames)).toList();
        all = heirs.size() == 1 ? renamed(old, heirs.get(0), all) : all;
      }
    }
    return all;
  }

  private static boolean isMoved(Table link, Renames renames) {
    return link.foreignKeys().stream().anyMatch(key -> renames.tables().containsKey(key.target()));
  }

  /** Whether it links the same two, as far as renames are known. */
  static boolean isHeir(Table old, Table now, Renames renames) {
    return isLink(now)
        && targets(now).equals(targets(old).stream().map(t -> renamed(t, renames)).toList());
  }

  private static List<TableName> targets(Table link) {
    return link.foreignKeys().stream().map(ForeignKeyConstraint::target).toList();
  }

  private static TableName renamed(TableName table, Renames renames) {
    return renames.tables().getOrDefault(table, table);
  }

  private static Renames renamed(Table old, Table now, Renames renames) {
    Renames all = old.name().equals(now.name()) ? renames : renames.table(old.name(), now.name());
    for (int end = 0; end < 2; end++) {
      List<String> before = old.foreignKeys().get(end).columns();
      List<String> after = now.foreignKeys().get(end).columns();
      for (int part = 0; part < Math.min(before.size(), after.size()); part++) {
        if (!before.get(part).equals(after.get(part))) {
          all = all.column(now.name(), before.get(part), after.get(part));
        }
      }
    }
    return all;
  }
}
