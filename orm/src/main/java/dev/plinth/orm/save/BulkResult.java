package dev.plinth.orm.save;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the objects of a {@code bulkCreate} with {@link OnConflict}.
 *
 * @param objects the objects, in the order they were given
 * @param outcomes what became of each of them
 * @param <T> the model
 */
public record BulkResult<T>(List<T> objects, List<Outcome> outcomes) {
  /** Copies the lists. */
  public BulkResult {
    objects = List.copyOf(objects);
    outcomes = List.copyOf(outcomes);
  }

  /** The objects whose rows were inserted. */
  public List<T> inserted() {
    return with(Outcome.INSERTED);
  }

  /** The objects whose rows were there and were updated. */
  public List<T> updated() {
    return with(Outcome.UPDATED);
  }

  /** The objects that met a row which was left as it is; they are not saved. */
  public List<T> ignored() {
    return with(Outcome.IGNORED);
  }

  private List<T> with(Outcome wanted) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      if (outcomes.get(i) == wanted) {
        some.add(objects.get(i));
      }
    }
    return some;
  }
}
