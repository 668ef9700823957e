package dev.plinth.migrations.inspect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that are in use, to which others are added by a number. */
final class Taken {
  private final Set<String> names;

  Taken(Set<String> names) {
    this.names = new HashSet<>(names);
  }

  /** The name, or the first free one that follows from it; it is taken from then on. */
  String free(String wanted) {
    return free(wanted, List.of());
  }

  /**
   * The name, or the first free one that follows from it.
   *
   * @param endings with each of which the name has to be free too
   */
  String free(String wanted, List<String> endings) {
    String name = wanted;
    for (int number = 2; !isFree(name, endings); number++) {
      name = wanted + number;
    }
    names.add(name);
    for (String ending : endings) {
      names.add(name + ending);
    }
    return name;
  }

  private boolean isFree(String name, List<String> endings) {
    return !names.contains(name)
        && endings.stream().noneMatch(ending -> names.contains(name + ending));
  }
}
