package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The renames that apply to a draft: the old name is there, and the new one is free and wanted. */
final class Renaming {
  private Renaming() {}

  /** The steps, which are not taken yet. */
  static List<Operation> of(Renames renames, Draft now) {
    Draft draft = new Draft(now.now(), now.to());
    while (renames.tables().entrySet().stream().anyMatch(rename -> table(rename, draft))) {}
    while (renames.columns().stream().anyMatch(rename -> column(rename, draft))) {}
    return draft.operations();
  }

  /** The tables that are renamed or have renamed columns, under old and new names. */
  static Set<String> tables(List<Operation> renames) {
    Set<String> names = new HashSet<>();
    for (Operation operation : renames) {
      if (operation instanceof RenameTable rename) {
        names.add(rename.from().name());
        names.add(rename.to().name());
      } else if (operation instanceof RenameColumn rename) {
        names.add(rename.table().name());
      }
    }
    return names;
  }

  private static boolean table(Map.Entry<TableName, TableName> rename, Draft draft) {
    TableName from = rename.getKey();
    TableName to = rename.getValue();
    boolean applies =
        draft.now().table(from).isPresent()
            && draft.now().table(to).isEmpty()
            && draft.to().table(to).isPresent();
    if (applies) {
      draft.add(new RenameTable(from, to));
    }
    return applies;
  }

  private static boolean column(Renames.Column rename, Draft draft) {
    Optional<Table> table = draft.now().table(rename.table());
    Optional<Table> target = draft.to().table(rename.table());
    boolean applies =
        table.isPresent()
            && target.isPresent()
            && table.get().column(rename.from()).isPresent()
            && table.get().column(rename.to()).isEmpty()
            && target.get().column(rename.to()).isPresent();
    if (applies) {
      draft.add(new RenameColumn(rename.table(), rename.from(), rename.to()));
    }
    return applies;
  }
}
