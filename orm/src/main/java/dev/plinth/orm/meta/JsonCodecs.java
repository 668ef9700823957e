package dev.plinth.orm.meta;

import dev.plinth.sql.PlinthException;
import java.lang.reflect.Type;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the codec for JSON fields, once. */
final class JsonCodecs {
  private static volatile @Nullable JsonCodec found;

  private JsonCodecs() {}

  static JsonCodec codecFor(Type type) {
    JsonCodec known = found;
    if (known == null) {
      known = find(type);
      found = known;
    }
    return known;
  }

  private static JsonCodec find(Type type) {
    return ServiceLoader.load(JsonCodec.class)
        .findFirst()
        .or(() -> ServiceLoader.load(JsonCodec.class, JsonCodec.class.getClassLoader()).findFirst())
        .orElseThrow(() -> noCodec(type));
  }

  private static PlinthException noCodec(Type type) {
    return new PlinthException(
        "json.no-codec",
        "No JSON codec for "
            + type.getTypeName()
            + ". Put dev.plinth:plinth-jackson on the class path, provide a service of "
            + JsonCodec.class.getName()
            + ", or keep the JSON text itself in a String field.");
  }
}
