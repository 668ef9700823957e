package dev.plinth.migrations.backfill;

import dev.plinth.sql.Bind;
import org.jspecify.annotations.Nullable;

/**
 * How far a backfill is.
 *
 * @param key the last key it has gone over, or null before the first one
 * @param batches how many batches that were
 * @param rows how many rows were written
 */
record Position(@Nullable Bind key, long batches, long rows) {
  static final Position START = new Position(null, 0, 0);

  Position after(@Nullable Bind end, long more) {
    return new Position(end == null ? key : end, batches + 1, rows + more);
  }
}
