package dev.plinth.migrations.graph;

import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration as a value: what a class or a file says.
 *
 * @param id what it is called
 * @param dependencies what has to be applied before it; a name of {@link MigrationId#PREVIOUS}
 *     stands for what comes before in the same sequence
 * @param transactional whether it runs in one transaction, where the database can
 * @param safe why operations are safe that usually are not
 * @param operations what it does, in order
 * @param replaces the migrations that were put together into this one
 */
public record Revision(
    MigrationId id,
    List<MigrationId> dependencies,
    boolean transactional,
    List<String> safe,
    List<Operation> operations,
    List<MigrationId> replaces) {
  /** Copies the lists. */
  public Revision {
    dependencies = List.copyOf(dependencies);
    safe = List.copyOf(safe);
    operations = List.copyOf(operations);
    replaces = List.copyOf(replaces);
  }

  /** One that takes the place of no others. */
  public Revision(
      MigrationId id,
      List<MigrationId> dependencies,
      boolean transactional,
      List<String> safe,
      List<Operation> operations) {
    this(id, dependencies, transactional, safe, operations, List.of());
  }

  /** A copy that depends on these. */
  public Revision dependencies(List<MigrationId> dependencies) {
    return new Revision(id, dependencies, transactional, safe, operations, replaces);
  }

  /**
   * The schema after all its operations.
   *
   * @throws MigrationProblem when one does not fit, naming this migration
   */
  public Schema apply(Schema before) {
    Schema schema = before;
    for (Operation operation : operations) {
      schema = apply(operation, schema);
    }
    return schema;
  }

  /**
   * The schemas that the operations meet, one for each, and the one after the last.
   *
   * @throws MigrationProblem when one does not fit, naming this migration
   */
  public List<Schema> states(Schema before) {
    List<Schema> states = new ArrayList<>(operations.size() + 1);
    states.add(before);
    for (Operation operation : operations) {
      states.add(apply(operation, states.get(states.size() - 1)));
    }
    return states;
  }

  private Schema apply(Operation operation, Schema before) {
    try {
      return operation.apply(before);
    } catch (MigrationProblem e) {
      throw e.in("migration '%s', %s".formatted(id, operation.describe()));
    }
  }
}
