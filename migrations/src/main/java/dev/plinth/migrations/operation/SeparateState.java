package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes the schema on paper in one way and the database in another: for what has been done by
 * hand before, or is done by SQL of one's own.
 *
 * <pre>{@code
 * new SeparateState(
 *     List.of(new RenameColumn(users, "mail", "email")),
 *     List.of(RunSql.of("ALTER TABLE users CHANGE mail email text")))
 * }</pre>
 *
 * @param state what happens on paper
 * @param database what happens in the database
 */
public record SeparateState(List<Operation> state, List<Operation> database) implements Operation {
  /** Copies the lists. */
  public SeparateState {
    state = List.copyOf(state);
    database = List.copyOf(database);
  }

  @Override
  public Schema apply(Schema before) {
    return Operations.of(state).apply(before);
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    return Operations.of(database).ddl(before, dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Operations.of(state)
        .reverse(before)
        .flatMap(
            paper ->
                Operations.of(database)
                    .reverse(before)
                    .map(real -> new SeparateState(paper.list(), real.list())));
  }

  @Override
  public String describe() {
    return "on paper: %s; in the database: %s"
        .formatted(Operations.of(state).describe(), Operations.of(database).describe());
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.separateState(this);
  }
}
