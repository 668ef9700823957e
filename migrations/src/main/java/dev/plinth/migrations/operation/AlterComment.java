package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says something else about a table or a column; nothing where the database keeps no comments.
 *
 * <pre>{@code
 * new AlterComment(TableName.of("users"), null, "People")   // COMMENT ON TABLE "users" IS 'People'
 * new AlterComment(TableName.of("users"), "age", null)      // COMMENT ON COLUMN "users"."age" IS NULL
 * }</pre>
 *
 * @param table the table
 * @param column name of the column, or null for the table itself
 * @param comment for people; null removes it
 */
public record AlterComment(TableName table, @Nullable String column, @Nullable String comment)
    implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    return Tables.replace(before, column == null ? old.comment(comment) : commented(old, column));
  }

  private Table commented(Table old, String name) {
    return old.replace(name, Columns.lookup(old).find(name).comment(comment));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.COMMENTS), change());
  }

  private Ddl change() {
    return column == null
        ? new Ddl.CommentTable(table, comment)
        : new Ddl.CommentColumn(table, column, comment);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    Table old = Tables.find(before, table);
    String said = column == null ? old.comment() : Columns.lookup(old).find(column).comment();
    return Optional.of(new AlterComment(table, column, said));
  }

  @Override
  public String describe() {
    return "comment on " + table + (column == null ? "" : "." + column);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.alterComment(this);
  }
}
