package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view.
 *
 * <pre>{@code
 * new DropView(TableName.of("adults"))   // DROP VIEW "adults"
 * }</pre>
 *
 * @param view its name
 */
public record DropView(TableName view) implements Operation {
  @Override
  public Schema apply(Schema before) {
    return before.withViews(Lists.without(before.views(), find(before)));
  }

  private View find(Schema schema) {
    return Relations.views(schema).find(view.toString());
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    return List.of(new ObjectDdl.DropView(view, find(before).materialized(), false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateView(find(before)));
  }

  @Override
  public String describe() {
    return "drop view " + view;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropView(this);
  }
}
