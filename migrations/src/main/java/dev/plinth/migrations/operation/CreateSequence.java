package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a counter; nothing where the database has none.
 *
 * <pre>{@code
 * new CreateSequence(Sequence.of(TableName.of("invoice_no")))   // CREATE SEQUENCE "invoice_no" ..
 * }</pre>
 *
 * @param sequence the counter
 */
public record CreateSequence(Sequence sequence) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Relations.requireFree(before, sequence.name());
    return before.withSequences(Lists.with(before.sequences(), sequence));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(
        dialect.has(Capability.SEQUENCES), new ObjectDdl.CreateSequence(sequence, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropSequence(sequence.name()));
  }

  @Override
  public String describe() {
    return "create sequence " + sequence.name();
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createSequence(this);
  }
}
