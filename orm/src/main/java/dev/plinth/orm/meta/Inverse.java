package dev.plinth.orm.meta;

import dev.plinth.sql.PlinthException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the other end of a relation. */
final class Inverse {
  private Inverse() {}

  static @Nullable RelationMeta of(RelationMeta relation) {
    return switch (relation.kind()) {
      case REVERSE_ONE, REVERSE_MANY -> mirroredBy(relation);
      case FOREIGN_KEY, ONE_TO_ONE, MANY_TO_MANY -> declaredFor(relation);
    };
  }

  private static RelationMeta mirroredBy(RelationMeta reverse) {
    List<RelationMeta> candidates =
        reverse.target().relations().stream().filter(there -> isMirrored(reverse, there)).toList();
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    return candidates.stream()
        .filter(there -> reverse.name().equals(there.relatedName()))
        .findFirst()
        .orElseThrow(() -> noOtherEnd(reverse));
  }

  private static boolean isMirrored(RelationMeta reverse, RelationMeta there) {
    boolean forward = there.holdsKey() || there.kind() == RelationMeta.Kind.MANY_TO_MANY;
    if (!forward || !there.target().type().isAssignableFrom(reverse.owner().type())) {
      return false;
    }
    if (reverse.mappedBy() != null) {
      return there.name().equals(reverse.mappedBy());
    }
    return there.relatedName() == null || there.relatedName().equals(reverse.name());
  }

  private static @Nullable RelationMeta declaredFor(RelationMeta forward) {
    return forward.target().relations().stream()
        .filter(there -> !there.holdsKey() && there.kind() != RelationMeta.Kind.MANY_TO_MANY)
        .filter(there -> there.target() == forward.owner() && mirroredBy(there) == forward)
        .findFirst()
        .orElse(null);
  }

  private static PlinthException noOtherEnd(RelationMeta reverse) {
    return new PlinthException(
        "model.no-other-end",
        "No relation of "
            + reverse.target().name()
            + " to "
            + reverse.owner().name()
            + " is the other end of "
            + reverse
            + ". Give it relatedName = \""
            + reverse.name()
            + "\".");
  }
}
