package dev.plinth.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A folded list leads to the same schema, and is never longer. */
class OptimizerLawsTest {
  private static final Dialect POSTGRES = Dialects.byName("postgresql");

  @Property(tries = 300)
  void a_folded_list_leads_to_the_same_schema(@ForAll long seed) {
    Walk walk = new Walk(seed);
    Schema folded = Operations.of(Optimizer.fold(walk.operations)).apply(walk.from);
    assertThat(NormalForm.of(folded)).isEqualTo(NormalForm.of(walk.to));
  }

  @Property(tries = 100)
  void a_folded_list_can_be_folded_no_further(@ForAll long seed) {
    List<Operation> folded = Optimizer.fold(new Walk(seed).operations);
    assertThat(Optimizer.fold(folded)).isEqualTo(folded);
  }

  @Property(tries = 100)
  void a_folded_list_is_never_longer(@ForAll long seed) {
    Walk walk = new Walk(seed);
    assertThat(Optimizer.fold(walk.operations)).hasSizeLessThanOrEqualTo(walk.operations.size());
  }

  /** The steps between a few schemas, from nothing or from something. */
  private static final class Walk {
    private final Schema from;
    private final List<Operation> operations = new ArrayList<>();
    private Schema to;

    Walk(long seed) {
      RandomSchemas schemas = new RandomSchemas(seed, POSTGRES);
      from = seed % 2 == 0 ? Schema.EMPTY : schemas.next();
      to = from;
      for (int i = 0; i < 3; i++) {
        Schema next = schemas.next();
        operations.addAll(SchemaDiff.between(to, next, schemas.renames(to, next)));
        to = Operations.of(operations).apply(from);
      }
    }
  }
}
