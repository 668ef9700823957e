package dev.plinth.processor;

import dev.plinth.processor.RelationSource.Kind;
import java.util.List;
import java.util.Optional;

/** Finds the relation that a reverse relation mirrors. */
final class Reverses {
  private Reverses() {}

  /** The relation that a reverse one mirrors; empty where there is none or more than one. */
  static Optional<RelationSource> mirrored(RelationSource reverse, ModelSource model) {
    List<RelationSource> candidates = candidates(reverse, model);
    List<RelationSource> named =
        candidates.stream()
            .filter(there -> reverse.name().equals(there.option("relatedName")))
            .toList();
    List<RelationSource> chosen = named.isEmpty() ? candidates : named;
    return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
  }

  /** The relations of the other model that may be meant. */
  static List<RelationSource> candidates(RelationSource reverse, ModelSource model) {
    return leadingHere(reverse, model).stream().filter(there -> isMeant(reverse, there)).toList();
  }

  /** The relations of the other model that lead here and are of the right kind. */
  static List<RelationSource> leadingHere(RelationSource reverse, ModelSource model) {
    ModelSource target = model.find(reverse.target());
    if (target == null) {
      return List.of();
    }
    return target.relations().stream()
        .filter(there -> isOtherEnd(reverse.kind(), there.kind()))
        .filter(there -> model.isKindOf(there.target()))
        .toList();
  }

  private static boolean isMeant(RelationSource reverse, RelationSource there) {
    String mappedBy = reverse.option("mappedBy");
    if (mappedBy != null) {
      return there.name().equals(mappedBy);
    }
    String relatedName = there.option("relatedName");
    return relatedName == null || relatedName.equals(reverse.name());
  }

  private static boolean isOtherEnd(Kind reverse, Kind there) {
    return reverse == Kind.REVERSE_ONE
        ? there == Kind.ONE_TO_ONE
        : there == Kind.FOREIGN_KEY || there == Kind.MANY_TO_MANY;
  }
}
