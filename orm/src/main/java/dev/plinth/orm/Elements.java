package dev.plinth.orm;

import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users give to calls that take many. */
final class Elements {
  private Elements() {}

  /** The objects, none of which is null. */
  static <E> List<E> objects(Object taker, Collection<? extends @Nullable E> given) {
    return present("save.null-object", taker + " takes objects only", given);
  }

  /** The keys, none of which is null. */
  static <E> List<E> keys(Object model, Collection<? extends @Nullable E> given) {
    return present("query.null-key", "No " + model + " has the key null", given);
  }

  private static <E> List<E> present(
      String id, String rule, Collection<? extends @Nullable E> given) {
    List<E> present = new ArrayList<>(given.size());
    for (E element : given) {
      if (element == null) {
        throw new PlinthException(
            id,
            "%s, found null at position %d of %d. Leave it out; nothing was sent."
                .formatted(rule, present.size(), given.size()));
      }
      present.add(element);
    }
    return present;
  }
}
