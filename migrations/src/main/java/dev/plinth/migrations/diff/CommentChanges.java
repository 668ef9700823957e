package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AlterComment;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.TableColumn;
import java.util.Objects;

/** What is said about tables and columns. */
final class CommentChanges {
  private CommentChanges() {}

  static void change(Draft draft) {
    for (TablePair pair : draft.pairs()) {
      if (!Objects.equals(pair.now().comment(), pair.to().comment())) {
        draft.add(new AlterComment(pair.name(), null, pair.to().comment()));
      }
      pair.kept().stream()
          .filter(ColumnPair::isOnlyCommented)
          .forEach(column -> comment(draft, pair.name(), column.to()));
    }
  }

  private static void comment(Draft draft, TableName table, TableColumn column) {
    draft.add(new AlterComment(table, column.name(), column.comment()));
  }
}
