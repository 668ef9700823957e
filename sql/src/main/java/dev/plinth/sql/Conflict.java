package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Insert} does with a row that is there already.
 *
 * <pre>{@code
 * Conflict.doNothing()                                     // ON CONFLICT DO NOTHING
 * Conflict.update(List.of("username"), List.of(assignment))
 * // ON CONFLICT ("username") DO UPDATE SET "email" = EXCLUDED."email"
 * }</pre>
 *
 * @param target columns of the unique key; none means any, for doing nothing only
 * @param targetWhere condition of a partial unique index, or null
 * @param updates what is updated instead; none does nothing
 * @param where which of the existing rows are updated, or null for all
 */
public record Conflict(
    List<String> target,
    @Nullable Expr targetWhere,
    List<Assignment> updates,
    @Nullable Expr where) {
  /** Copies the lists and checks that an update has a target. */
  public Conflict {
    target = List.copyOf(target);
    updates = List.copyOf(updates);
    if (target.isEmpty() && !updates.isEmpty()) {
      throw new IllegalArgumentException("An update on conflict needs the columns of a unique key");
    }
  }

  /** Leaves existing rows as they are. */
  public static Conflict doNothing() {
    return new Conflict(List.of(), null, List.of(), null);
  }

  /** Updates existing rows with the same key. */
  public static Conflict update(List<String> target, List<Assignment> updates) {
    return new Conflict(target, null, updates, null);
  }
}
