package dev.plinth.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The two roads side by side, as a table of medians and ratios. */
final class Results {
  private static final String BYTES = "gc.alloc.rate.norm";

  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  private static final Map<String, String> HISTORY = new LinkedHashMap<>();

  static {
    QUESTIONS.put("byKey", "one row by key");
    QUESTIONS.put("page", "20 filtered and ordered rows");
    QUESTIONS.put("flat", "1,000 rows of 10 columns");
    QUESTIONS.put("joined", "1,000 rows with their to-one object");
    QUESTIONS.put("children", "100 parents with 10 children each");
    QUESTIONS.put("insert", "insert one");
    QUESTIONS.put("insertMany", "insert 1,000");
    QUESTIONS.put("change", "load, change, save");
    HISTORY.put("replay", "replayed, without a database");
    HISTORY.put("plan", "replayed, and all statements planned");
    HISTORY.put("migratePlinth", "run by Plinth on an empty PostgreSQL");
    HISTORY.put("migrateFlyway", "the same statements run by Flyway");
  }

  private final Map<String, RunResult> byName = new LinkedHashMap<>();

  Results(Collection<RunResult> results) {
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      byName.put(name.substring(name.lastIndexOf('.') + 1), result);
    }
  }

  String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | question | JDBC µs | Plinth µs | time | JDBC bytes | Plinth bytes | bytes |
            |---|---:|---:|---:|---:|---:|---:|
            """);
    QUESTIONS.forEach((name, title) -> table.append(row(name, title)));
    return table.toString();
  }

  /** The long history of migrations; the time of a program that just started. */
  String history() {
    StringBuilder table = new StringBuilder("| 500 migrations | ms |\n|---|---:|\n");
    HISTORY.forEach(
        (name, title) -> {
          RunResult result = byName.get(name);
          if (result != null) {
            table.append(String.format(Locale.ROOT, "| %s | %.0f |%n", title, median(result)));
          }
        });
    return table.toString();
  }

  private String row(String name, String title) {
    RunResult jdbc = byName.get(name + "Jdbc");
    RunResult plinth = byName.get(name + "Plinth");
    if (jdbc == null || plinth == null) {
      return "";
    }
    double jdbcTime = median(jdbc);
    double plinthTime = median(plinth);
    double jdbcBytes = bytes(jdbc);
    double plinthBytes = bytes(plinth);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | **%.2f** | %.0f | %.0f | **%.2f** |%n",
        title,
        jdbcTime,
        plinthTime,
        plinthTime / jdbcTime,
        jdbcBytes,
        plinthBytes,
        plinthBytes / jdbcBytes);
  }

  /**
   * The median of all iterations of all forks: one noisy moment of the machine does not move it.
   */
  private static double median(RunResult result) {
    return middle(result, null);
  }

  private static double bytes(RunResult result) {
    return middle(result, BYTES);
  }

  private static double middle(RunResult result, @Nullable String secondary) {
    List<Double> scores =
        result.getBenchmarkResults().stream()
            .map(BenchmarkResult::getIterationResults)
            .flatMap(Collection::stream)
            .map(iteration -> score(iteration, secondary))
            .sorted()
            .toList();
    return scores.get(scores.size() / 2);
  }

  private static double score(IterationResult iteration, @Nullable String secondary) {
    Result<?> result =
        secondary == null
            ? iteration.getPrimaryResult()
            : iteration.getSecondaryResults().get(secondary);
    return Objects.requireNonNull(result).getScore();
  }
}
