package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a name leads: over relations to a column, or to an object itself.
 *
 * @param root the model it starts from
 * @param name the name as it was written
 * @param path the part that names relations and the column, each by its Java name
 * @param many the to-many relations on the way, each with the to-one relations before it
 * @param hops the to-one relations after the last to-many relation
 * @param model the model of the column or object
 * @param field the column, or null where the name leads to an object
 * @param tail what follows: parts of a date or time, and the operator
 */
record LookupPath(
    ModelMeta<?> root,
    String name,
    String path,
    List<ToMany> many,
    Hops hops,
    ModelMeta<?> model,
    @Nullable FieldMeta field,
    List<String> tail) {

  /** A to-many relation, reached over to-one relations. */
  record ToMany(Hops hops, RelationMeta relation) {}

  /** Copies the lists. */
  LookupPath {
    many = List.copyOf(many);
    tail = List.copyOf(tail);
  }

  /** Whether the name ends with a to-many relation itself. */
  boolean endsWithMany() {
    return field == null && hops.isEmpty() && !many.isEmpty();
  }

  /** The column, or the object, in messages: {@code User.age}, {@code Post.author}. */
  String label() {
    if (field != null) {
      return model.name() + "." + field.name();
    }
    if (!hops.isEmpty()) {
      return hops.last().toString();
    }
    return many.isEmpty() ? model.name() : many.get(many.size() - 1).relation().toString();
  }
}
