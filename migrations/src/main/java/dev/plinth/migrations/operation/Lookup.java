package dev.plinth.migrations.operation;

import dev.plinth.sql.NearestName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds things by name, or says in a sentence what is there instead.
 *
 * @param kind what is looked for, for messages and ids: {@code table}
 * @param place where, for messages: empty or {@code " of table 'users'"}
 * @param things what is there
 * @param naming the name of each
 */
record Lookup<T>(String kind, String place, List<T> things, Function<T, String> naming) {

  Optional<T> optional(String name) {
    return things.stream().filter(thing -> isNamed(thing, name)).findFirst();
  }

  T find(String name) {
    return optional(name).orElseThrow(() -> unknown(name));
  }

  private MigrationProblem unknown(String name) {
    List<String> names = names();
    String there =
        names.isEmpty() ? " There is none." : " There is: " + String.join(", ", names) + ".";
    return new MigrationProblem(
        "migration.unknown-" + id(),
        "No " + kind + " '" + name + "'" + place + "." + NearestName.hint(name, names) + there);
  }

  /** Makes sure that a new thing can have that name. */
  void requireFree(String name) {
    if (optional(name).isPresent()) {
      throw new MigrationProblem(
          "migration.taken-name",
          "There is a %s '%s'%s already; drop or rename it first.".formatted(kind, name, place));
    }
  }

  private boolean isNamed(T thing, String name) {
    return Objects.equals(naming.apply(thing), name);
  }

  private List<String> names() {
    return things.stream().map(naming).filter(Objects::nonNull).sorted().toList();
  }

  private String id() {
    return kind.replace(' ', '-');
  }
}
