package dev.plinth.jackson;

import dev.plinth.orm.Entity;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes what is loaded of a model object. */
final class ModelWriter extends ValueSerializer<Entity> {
  private final Set<String> ignored;

  ModelWriter(Set<String> ignored) {
    this.ignored = ignored;
  }

  @Override
  public void serialize(Entity object, JsonGenerator out, SerializationContext context) {
    RowState state = Persistent.stateOf(object);
    out.writeStartObject(object);
    for (FieldMeta field : state.meta().fields()) {
      if (isWritten(field, state)) {
        write(field.name(), state.get(field.index()), out, context);
      }
    }
    for (RelationMeta relation : state.meta().relations()) {
      if (relation.holdsKey() && isWritten(relation, state)) {
        write(relation.name(), id(relation, state), out, context);
      }
    }
    out.writeEndObject();
  }

  /** A null of a field that may hold JSON null itself is left out, so that the two stay apart. */
  private boolean isWritten(FieldMeta field, RowState state) {
    return field.relation() == null
        && !ignored.contains(field.name())
        && state.isLoaded(field.index())
        && (state.get(field.index()) != null
            || !JsonNode.class.isAssignableFrom(field.type().javaType()));
  }

  private boolean isWritten(RelationMeta relation, RowState state) {
    return !ignored.contains(relation.name())
        && relation.fields().stream().allMatch(field -> state.isLoaded(field.index()));
  }

  private static @Nullable Object id(RelationMeta relation, RowState state) {
    Object key = Key.of(state.toOne(relation.index()), relation.fields());
    return key == null ? null : Key.value(key);
  }

  private static void write(
      String name, @Nullable Object value, JsonGenerator out, SerializationContext context) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      context.writeValue(out, value);
    }
  }
}
