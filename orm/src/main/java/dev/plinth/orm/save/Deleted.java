package dev.plinth.orm.save;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many rows a delete took, as far as the application planned it: rows that the database deletes
 * along by {@code CASCADE} are not counted.
 *
 * @param total all of them
 * @param perModel those of each model, by its name, in the order they were deleted
 */
public record Deleted(long total, Map<String, Long> perModel) {
  /** Copies the map. */
  public Deleted {
    perModel = Collections.unmodifiableMap(new LinkedHashMap<>(perModel));
  }

  static Deleted of(String model, long rows) {
    return new Deleted(rows, rows == 0 ? Map.of() : Map.of(model, rows));
  }
}
