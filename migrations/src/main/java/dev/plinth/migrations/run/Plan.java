package dev.plinth.migrations.run;

import dev.plinth.migrations.graph.MigrationId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to run on a database, in order: a value that can be printed, looked at and compared.
 *
 * <pre>{@code
 * Migrations.of(db).plan().toString();
 * // -- app/0002_add_age
 * // ALTER TABLE "users" ADD COLUMN "age" integer;
 * }</pre>
 *
 * @param steps the migrations
 */
public record Plan(List<Step> steps) {
  /** Copies the list. */
  public Plan {
    steps = List.copyOf(steps);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** What the migrations are called, in the order in which they run. */
  public List<MigrationId> ids() {
    return steps.stream().map(Step::id).toList();
  }

  /** All statements, under a heading for each migration. */
  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
  }
}
