package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements that say something about a column. */
final class Comments {
  private Comments() {}

  /** For a column whose comment differs from before; null is a new column. */
  static List<Ddl> ofColumn(
      TableName table, @Nullable TableColumn before, TableColumn after, Dialect dialect) {
    String old = before == null ? null : before.comment();
    boolean differs = !Objects.equals(old, after.comment());
    Ddl change = new Ddl.CommentColumn(table, after.name(), after.comment());
    return Lists.where(differs && dialect.has(Capability.COMMENTS), change);
  }
}
