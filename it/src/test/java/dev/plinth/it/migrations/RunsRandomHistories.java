package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.diff.RandomSchemas;
import dev.plinth.migrations.diff.SchemaDiff;
import dev.plinth.migrations.drift.Difference;
import dev.plinth.migrations.drift.Drift;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of random steps, up and all the way back. */
abstract class RunsRandomHistories extends RunsMigrations {

  private static final int STEPS = 5;
  private static final TableName[] OWN = Migrations.ownTables().toArray(TableName[]::new);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_database_is_what_the_migrations_say_and_empty_after_all_is_taken_back(long seed) {
    RandomSchemas schemas = new RandomSchemas(seed, db.dialect());
    List<Revision> revisions = new ArrayList<>();
    Schema before = Schema.EMPTY;
    for (int i = 1; i <= STEPS; i++) {
      Schema after = schemas.next();
      List<Operation> steps = SchemaDiff.between(before, after);
      String name = "%04d_step".formatted(i);
      revisions.add(
          i % 2 == 0
              ? inParts(name, steps.toArray(Operation[]::new))
              : revision(name, steps.toArray(Operation[]::new)));
      before = Operations.of(steps).apply(before);
    }
    Migrations migrations = of(revisions.toArray(Revision[]::new));
    migrations.migrate();
    assertThat(Drift.of(db, migrations.set().schema(), OWN)).map(Difference::toString).isEmpty();
    migrations.rollbackAll();
    assertThat(Drift.of(db, Schema.EMPTY, OWN)).map(Difference::toString).isEmpty();
    migrations.migrate();
    assertThat(Drift.of(db, migrations.set().schema(), OWN)).map(Difference::toString).isEmpty();
  }
}
