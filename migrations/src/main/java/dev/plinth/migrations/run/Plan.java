package dev.plinth.migrations.run;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.safety.Warning;
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

  /**
   * Refuses what is unsafe on tables in use.
   *
   * @throws MigrationProblem {@code migration.unsafe} naming the first such operation, with what to
   *     do instead; the others are among its suppressed exceptions
   */
  public void requireSafe() {
    List<MigrationProblem> problems =
        steps.stream()
            .flatMap(step -> step.unsafe().stream().map(warning -> problem(step, warning)))
            .toList();
    if (!problems.isEmpty()) {
      MigrationProblem first = problems.get(0);
      problems.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private static MigrationProblem problem(Step step, Warning warning) {
    return new MigrationProblem(
        "migration.unsafe",
        "Migration '%s' is unsafe: %s Or let it say why it is safe here: safe() of a class, '-- safe: a reason' of an SQL file."
            .formatted(step.id(), warning));
  }

  /** All statements, under a heading for each migration. */
  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
  }
}
