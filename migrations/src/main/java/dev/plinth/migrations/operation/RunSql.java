package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL that a developer wrote. It is sent as it is; the schema is taken to be the same after
 * it, see {@link SeparateState} for SQL that changes it.
 *
 * <p>In a transactional migration it runs as a whole or not at all. In one that is not, a statement
 * that the database takes in no transaction (VACUUM, CREATE INDEX CONCURRENTLY) can't be remembered
 * together with its work: when its runner is killed right after it, it runs again. Write such a
 * statement so that it may run twice ({@code IF NOT EXISTS}), or use operations, which look at what
 * is there.
 *
 * <pre>{@code
 * RunSql.of("UPDATE users SET name = trim(name)")          // can't be taken back
 * RunSql.of("CREATE ROLE reader").back("DROP ROLE reader")
 * }</pre>
 *
 * @param forward the statements, in order
 * @param back what takes them back, in order; empty where there is nothing to do, null where it is
 *     not possible
 */
public record RunSql(List<String> forward, @Nullable List<String> back) implements Operation {
  /** Copies the lists. */
  public RunSql {
    forward = List.copyOf(forward);
    back = back == null ? null : List.copyOf(back);
  }

  /** Statements that can not be taken back. */
  public static RunSql of(String... forward) {
    return new RunSql(List.of(forward), null);
  }

  /** A copy that is taken back by these statements. */
  public RunSql back(String... statements) {
    return new RunSql(forward, List.of(statements));
  }

  @Override
  public Schema apply(Schema before) {
    return before;
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    return forward.stream().<Ddl>map(text -> new Ddl.RawSql(new SqlText(text))).toList();
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.ofNullable(back).map(statements -> new RunSql(statements, forward));
  }

  @Override
  public String describe() {
    return "run SQL: " + Texts.start(forward);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.runSql(this);
  }
}
