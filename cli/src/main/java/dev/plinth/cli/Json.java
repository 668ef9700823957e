package dev.plinth.cli;

import dev.plinth.migrations.MigrationStatus;
import dev.plinth.migrations.drift.Difference;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.run.Action;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What commands say to programs: names of members are a promise, more of them may come. */
final class Json {
  /** The option of those commands that can speak it. */
  static final String OPTION = "--json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static String of(MigrationStatus status) {
    return write(
        object(
            "upToDate", status.isUpToDate(),
            "migrations", status.lines().stream().map(Json::line).toList(),
            "problems", status.problems().stream().map(Json::problem).toList()));
  }

  private static Map<String, @Nullable Object> line(MigrationStatus.Line line) {
    Applied applied = line.applied();
    Map<String, @Nullable Object> told = object("id", line.id().toString());
    told.put("state", applied == null ? "pending" : lower(applied.state()));
    if (applied != null) {
      told.put("at", applied.at().toString());
      told.put("by", applied.by());
      told.put("milliseconds", applied.duration().toMillis());
    }
    return told;
  }

  private static Map<String, @Nullable Object> problem(MigrationProblem problem) {
    return object("id", problem.id(), "message", problem.getMessage());
  }

  static String of(Plan plan) {
    return write(object("steps", plan.steps().stream().map(Json::step).toList()));
  }

  private static Map<String, @Nullable Object> step(Step step) {
    List<String> statements = step.actions().stream().skip(step.from()).map(Action::text).toList();
    return object(
        "id", step.id().toString(),
        "direction", lower(step.direction()),
        "transactional", step.transactional(),
        "statements", statements);
  }

  static String ofDifferences(List<Difference> differences) {
    return write(object("differences", differences.stream().map(Json::difference).toList()));
  }

  private static Map<String, @Nullable Object> difference(Difference difference) {
    return object(
        "kind", lower(difference.kind()),
        "object", difference.object(),
        "facet", difference.facet(),
        "expected", difference.expected(),
        "found", difference.found(),
        "text", difference.toString());
  }

  static String ofChanges(List<Operation> changes) {
    return write(object("changes", changes.stream().map(Operation::describe).toList()));
  }

  static String ofQuestions(List<String> questions) {
    return write(object("changes", List.of(), "questions", questions));
  }

  static String ofError(String id, String message) {
    return write(object("error", object("id", id, "message", message)));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Names and values in turn, in that order. */
  private static Map<String, @Nullable Object> object(@Nullable Object... members) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put(String.valueOf(members[i]), members[i + 1]);
    }
    return object;
  }

  private static String write(Map<String, @Nullable Object> object) {
    return MAPPER.writeValueAsString(object);
  }
}
