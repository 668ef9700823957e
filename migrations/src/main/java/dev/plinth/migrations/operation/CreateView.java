package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a view.
 *
 * <pre>{@code
 * new CreateView(View.of(TableName.of("adults"), "SELECT * FROM users WHERE age >= 18"))
 * // CREATE VIEW "adults" AS SELECT * FROM users WHERE age >= 18
 * }</pre>
 *
 * @param view the view
 */
public record CreateView(View view) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Relations.requireFree(before, view.name());
    return before.withViews(Lists.with(before.views(), view));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return List.of(new ObjectDdl.CreateView(view, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropView(view.name()));
  }

  @Override
  public String describe() {
    return "create view " + view.name();
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createView(this);
  }
}
