package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A Java object kept as a JSON document, written and read by the {@link JsonCodec}. */
record JsonFieldType<V>(Class<V> javaType, Type type) implements FieldType<V> {

  @Override
  public SqlType sqlType() {
    return SqlType.JSON;
  }

  @Override
  public Object toDatabase(V value) {
    return JsonCodecs.codecFor(type).write(value, type);
  }

  @Override
  public V fromDatabase(Object value) {
    return javaType.cast(JsonCodecs.codecFor(type).read((String) value, type));
  }

  @Override
  public @Nullable V read(Row row, int at) {
    String json = row.getString(at);
    return json == null ? null : fromDatabase(json);
  }

  @Override
  public String toString() {
    return "JSON of " + type.getTypeName();
  }
}
