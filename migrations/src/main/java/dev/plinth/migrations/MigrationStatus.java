package dev.plinth.migrations;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.operation.MigrationProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database stands against the migrations of the application.
 *
 * <pre>{@code
 * System.out.println(Migrations.of(db).status());
 * // [x] app/0001_initial   2026-02-01T09:30:00Z by ann@laptop, 12 ms
 * // [ ] app/0002_add_age
 * }</pre>
 *
 * @param lines the migrations, in order
 * @param problems what is wrong with the history; empty when all is well
 */
public record MigrationStatus(List<Line> lines, List<MigrationProblem> problems) {
  /** Copies the lists. */
  public MigrationStatus {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** Whether nothing is left to apply and nothing is wrong. */
  public boolean isUpToDate() {
    return problems.isEmpty() && lines.stream().allMatch(Line::isApplied);
  }

  /** Those that are still to be applied, in order. */
  public List<MigrationId> pending() {
    return lines.stream().filter(line -> !line.isApplied()).map(Line::id).toList();
  }

  /**
   * One migration.
   *
   * @param id what it is called
   * @param applied what the database remembers of it; null for nothing
   */
  public record Line(MigrationId id, @Nullable Applied applied) {
    /** Whether it ran to its end, or was recorded. */
    public boolean isApplied() {
      return applied != null && applied.state().isWhole();
    }

    @Override
    public String toString() {
      return (isApplied() ? "[x] " : applied == null ? "[ ] " : "[~] ") + id + told();
    }

    private String told() {
      if (applied == null) {
        return "";
      }
      return switch (applied.state()) {
        case APPLIED, FRESH ->
            "   %s by %s, %d ms"
                .formatted(applied.at(), applied.by(), applied.duration().toMillis());
        case FAKED -> "   %s by %s, recorded without running".formatted(applied.at(), applied.by());
        case RUNNING -> "   stopped after %d statements".formatted(applied.position());
        case ROLLING_BACK ->
            "   stopped after taking %d statements back".formatted(applied.position());
      };
    }
  }

  /** A line for each migration, then the problems. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line).append('\n'));
    problems.forEach(problem -> out.append("! ").append(problem.getMessage()).append('\n'));
    return out.toString();
  }
}
