package dev.plinth.migrations.operation;

import dev.plinth.sql.NearestName;
import java.util.List;
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
    return things.stream().filter(thing -> naming.apply(thing).equals(name)).findFirst();
  }

  T find(String name) {
    return optional(name).orElseThrow(() -> unknown(name));
  }

  /** Makes sure that a new thing can have that name. */
  void requireFree(String name) {
    if (optional(name).isPresent()) {
      throw MigrationProblem.taken(kind, name, place);
    }
  }

  private MigrationProblem unknown(String name) {
    List<String> names = things.stream().map(naming).sorted().toList();
    String there =
        names.isEmpty() ? " There is none." : " There is: " + String.join(", ", names) + ".";
    return new MigrationProblem(
        "migration.unknown-" + kind.replace(' ', '-'),
        "No " + kind + " '" + name + "'" + place + "." + NearestName.hint(name, names) + there);
  }
}
