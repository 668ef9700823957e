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
 * Changes how a counter counts; the number it stands at stays.
 *
 * <pre>{@code
 * new AlterSequence(sequence)   // ALTER SEQUENCE "invoice_no" INCREMENT BY 10 ..
 * }</pre>
 *
 * @param sequence the counter as it is to be; its name stays
 */
public record AlterSequence(Sequence sequence) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Sequence old = Relations.sequences(before).find(sequence.name().toString());
    return before.withSequences(Lists.replaced(before.sequences(), old, sequence));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.SEQUENCES), new ObjectDdl.AlterSequence(sequence));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(
        new AlterSequence(Relations.sequences(before).find(sequence.name().toString())));
  }

  @Override
  public String describe() {
    return "alter sequence " + sequence.name();
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.alterSequence(this);
  }
}
