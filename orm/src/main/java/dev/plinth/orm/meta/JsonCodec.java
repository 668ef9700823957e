package dev.plinth.orm.meta;

import java.lang.reflect.Type;

/**
 * Writes Java objects as JSON text and reads them back, for {@code @JsonField} fields and records.
 *
 * <p>It is found as a service ({@code META-INF/services} or {@code provides}); {@code
 * plinth-jackson} brings one. Your own is one small class:
 *
 * <pre>{@code
 * public final class GsonCodec implements JsonCodec {
 *   private final Gson gson = new Gson();
 *   public String write(Object value, Type type) { return gson.toJson(value, type); }
 *   public Object read(String json, Type type) { return gson.fromJson(json, type); }
 * }
 * }</pre>
 *
 * <p>Implementations have a public constructor without parameters and are shared between threads.
 */
public interface JsonCodec {

  /** The JSON text of a value; equal values give equal texts, or each save writes the column. */
  String write(Object value, Type type);

  /** The value of a JSON text, of the type: a class or a parameterized type. */
  Object read(String json, Type type);
}
