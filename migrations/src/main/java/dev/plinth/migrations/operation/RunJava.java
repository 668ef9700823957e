package dev.plinth.migrations.operation;

import dev.plinth.db.Database;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java that a developer wrote. Who runs migrations calls it; it has no statements of its own,
 * and the schema is the same after it.
 *
 * <p>In a transactional migration its work on the database is done as a whole or not at all; what
 * it does elsewhere may be done again. In one that is not, it stands in no transaction: when its
 * runner is killed, it runs again from its beginning.
 *
 * <pre>{@code
 * new RunJava("fill slugs", db -> db.execute(..), RunJava.NOTHING)
 * }</pre>
 *
 * @param name what it does, in a few words
 * @param forward the code
 * @param back what takes it back, or null where nothing can
 */
public record RunJava(String name, Step forward, @Nullable Step back) implements Operation {
  /** Takes back what needs no taking back. */
  public static final Step NOTHING = database -> {};

  @Override
  public Schema apply(Schema before) {
    return before;
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    return List.of();
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.ofNullable(back).map(step -> new RunJava(name, step, forward));
  }

  /** Code of a migration. */
  @FunctionalInterface
  public interface Step {
    /**
     * Works on the database, in the transaction of its migration where that has one.
     *
     * @param database the database that is migrated
     */
    void run(Database database);
  }

  @Override
  public String describe() {
    return "run Java: " + name;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.runJava(this);
  }
}
