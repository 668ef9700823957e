package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
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
 * Drops a counter.
 *
 * <pre>{@code
 * new DropSequence(TableName.of("invoice_no"))   // DROP SEQUENCE "invoice_no"
 * }</pre>
 *
 * @param sequence its name
 */
public record DropSequence(TableName sequence) implements Operation {
  @Override
  public Schema apply(Schema before) {
    return before.withSequences(Lists.without(before.sequences(), find(before)));
  }

  private Sequence find(Schema schema) {
    return Relations.sequences(schema).find(sequence.toString());
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(
        dialect.has(Capability.SEQUENCES), new ObjectDdl.DropSequence(sequence, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateSequence(find(before)));
  }

  @Override
  public String describe() {
    return "drop sequence " + sequence;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropSequence(this);
  }
}
