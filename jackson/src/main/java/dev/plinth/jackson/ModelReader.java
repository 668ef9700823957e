package dev.plinth.jackson;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Ref;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a new model object, or the given columns of one that is there. */
final class ModelReader extends ValueDeserializer<Entity> {
  private final Class<? extends Entity> type;
  private final Set<String> ignored;

  ModelReader(Class<? extends Entity> type, Set<String> ignored) {
    this.type = type;
    this.ignored = ignored;
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  @Override
  public Entity deserialize(JsonParser from, DeserializationContext context) {
    return deserialize(from, context, ModelMeta.of(type).newObject());
  }

  @Override
  public Entity deserialize(JsonParser from, DeserializationContext context, Entity into) {
    JsonNode json = context.readTree(from);
    if (!json.isObject()) {
      return (Entity) context.handleUnexpectedToken(context.constructType(type), from);
    }
    RowState state = Persistent.stateOf(into);
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      if (!ignored.contains(property.getKey())) {
        read(property.getKey(), property.getValue(), state, context);
      }
    }
    return into;
  }

  private void read(String name, JsonNode json, RowState state, DeserializationContext context) {
    RelationMeta relation = state.meta().findRelation(name);
    FieldMeta field = state.meta().findField(name);
    if (relation != null && relation.holdsKey()) {
      ((Ref<?>) state.toOne(relation.index())).setId(id(json, relation, context));
    } else if (field != null && field.relation() == null) {
      if (field.writable()) {
        state.set(field.index(), value(json, javaType(field, context), context));
      }
    } else if (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
      throw state.meta().unknownField(name);
    }
  }

  private static @Nullable Object value(
      JsonNode json, JavaType type, DeserializationContext context) {
    return context.readTreeAsValue(json, type);
  }

  private static @Nullable Object id(
      JsonNode json, RelationMeta relation, DeserializationContext context) {
    if (json.isNull()) {
      return null;
    }
    List<FieldMeta> key = relation.fields();
    if (key.size() == 1) {
      return value(json, keyType(key.get(0), context), context);
    }
    List<@Nullable Object> parts = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      parts.add(value(json.required(i), keyType(key.get(i), context), context));
    }
    return parts;
  }

  private static JavaType keyType(FieldMeta part, DeserializationContext context) {
    return context.constructType(part.type().javaType());
  }

  /** The declared type knows what is in a list or a map. */
  private JavaType javaType(FieldMeta field, DeserializationContext context) {
    Type declared = declared(field.name());
    return context
        .getTypeFactory()
        .constructType(declared == null ? field.type().javaType() : declared);
  }

  private @Nullable Type declared(String name) {
    for (Class<?> c = type; c != null && c != Entity.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field.getGenericType();
        }
      }
    }
    return null;
  }
}
