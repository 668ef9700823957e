package dev.plinth.orm.save;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.TableSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that go, in the order in which their statements are sent: those that point to others
 * first. A value: it can be printed, {@code "2 Post, 1 User"}.
 *
 * @param parts the rows, part by part
 */
record DeletePlan(List<Part> parts) {

  DeletePlan {
    parts = List.copyOf(parts);
  }

  /**
   * Some rows of one model.
   *
   * @param model the model
   * @param keys their keys
   * @param objects the objects, where somebody listens to their deletes; else none
   * @param unchanged that a row has the version that was read, or null
   */
  record Part(
      ModelMeta<?> model, List<Object> keys, List<Persistent> objects, @Nullable Expr unchanged) {
    Part {
      keys = List.copyOf(keys);
      objects = List.copyOf(objects);
    }

    Part(ModelMeta<?> model, List<Object> keys, List<Persistent> objects) {
      this(model, keys, objects, null);
    }

    /** The statements, so many keys at a time. */
    List<Delete> statements(int keysAtOnce) {
      List<Delete> statements = new ArrayList<>();
      for (List<Object> some : Chunks.of(keys, keysAtOnce)) {
        statements.add(
            Delete.from(new TableSource(model.table(), null))
                .where(Keys.all(Keys.in(Keys.columns(model), model, some), unchanged)));
      }
      return statements;
    }

    @Override
    public String toString() {
      return keys.size() + " " + model;
    }
  }

  Deleted counted() {
    Map<String, Long> perModel = new LinkedHashMap<>();
    parts.forEach(
        part -> perModel.merge(part.model().name(), (long) part.keys().size(), Long::sum));
    return new Deleted(perModel.values().stream().mapToLong(Long::longValue).sum(), perModel);
  }

  @Override
  public String toString() {
    return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
  }
}
