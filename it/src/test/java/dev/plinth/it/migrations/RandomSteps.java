package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.diff.RandomSchemas;
import dev.plinth.migrations.diff.SchemaDiff;
import dev.plinth.migrations.drift.Drift;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks from one random schema to the next, and all the way back, on a real database. */
abstract class RandomSteps extends OnLiveSchema {

  private static final TableName[] RUNNERS_OWN = {
    TableName.of("plinth_migrations"), TableName.of("plinth_migrations_lock")
  };

  private final List<Revision> revisions = new ArrayList<>();

  /** How many schemas one walk visits. */
  abstract int steps();

  @Test
  void every_step_ends_in_the_schema_it_was_meant_for() {
    walk(1);
  }

  @Test
  void another_walk_does_too() {
    walk(2);
  }

  @Test
  void the_way_back_ends_where_it_began() {
    walk(3);
    migrations().rollbackAll();
    assertThat(Drift.of(db, Schema.EMPTY, RUNNERS_OWN)).isEmpty();
  }

  private void walk(long seed) {
    RandomSchemas schemas = new RandomSchemas(seed, db.dialect());
    Schema now = Schema.EMPTY;
    for (int i = 1; i <= steps(); i++) {
      Schema next = schemas.next();
      List<Operation> operations = SchemaDiff.between(now, next, schemas.renames(now, next));
      step(operations, next, i);
      now = Operations.of(operations).apply(now);
    }
  }

  private void step(List<Operation> operations, Schema next, int number) {
    revisions.add(revision(operations, number));
    String told = "step " + number + ": " + described(operations);
    try {
      migrations().migrate();
    } catch (RuntimeException e) {
      throw new AssertionError(told, e);
    }
    assertThat(Drift.of(db, next, RUNNERS_OWN)).as(told).isEmpty();
  }

  private static String described(List<Operation> operations) {
    return String.join("\n  ", operations.stream().map(Operation::describe).toList());
  }

  /** A new value of an enum can't be used by the transaction that adds it. */
  private Revision revision(List<Operation> operations, int number) {
    List<MigrationId> before =
        revisions.isEmpty() ? List.of() : List.of(revisions.get(revisions.size() - 1).id());
    MigrationId id = new MigrationId("app", "%04d_step".formatted(number));
    boolean whole = !db.dialect().has(Capability.NATIVE_ENUM);
    return new Revision(id, before, whole, List.of(), operations);
  }

  private Migrations migrations() {
    return Migrations.of(db)
        .from(MigrationSet.ofRevisions(revisions))
        .safety(Safety.USUAL.stops(false));
  }
}
