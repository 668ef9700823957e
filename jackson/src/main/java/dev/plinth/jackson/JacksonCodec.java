package dev.plinth.jackson;

import dev.plinth.orm.meta.JsonCodec;
import dev.plinth.sql.PlinthException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code @JsonField} fields as JSON: records, maps, lists, {@link JsonNode}. It is found as a
 * service, so it is enough to have plinth-jackson on the class path or module path.
 *
 * <pre>{@code
 * @JsonField Settings settings;              // a record; null is SQL NULL
 * @JsonField Map<String, Integer> counts;
 * @JsonField @Nullable JsonNode anything;    // null is SQL NULL, NullNode is JSON null
 * }</pre>
 *
 * <p>Only a {@link JsonNode} can tell JSON null from SQL NULL, so for other types a JSON null in a
 * column is an error ({@code json.null}). Thread-safe.
 */
public final class JacksonCodec implements JsonCodec {
  private final JsonMapper mapper;

  /** For the service loader: a mapper with Jackson's defaults that writes maps in a fixed order. */
  public JacksonCodec() {
    this(JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build());
  }

  /** With a mapper of your own, for a codec of your own that hands on to this one. */
  public JacksonCodec(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * {@inheritDoc}
   *
   * @throws PlinthException {@code json.unwritable} with Jackson's reason as its cause
   */
  @Override
  public String write(Object value, Type type) {
    if (value instanceof JsonNode node && node.isMissingNode()) {
      throw new PlinthException(
          "json.unwritable",
          "A missing node is no JSON. Use null for SQL NULL, or NullNode for JSON null.");
    }
    try {
      return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
    } catch (JacksonException e) {
      throw new PlinthException(
          "json.unwritable",
          "This " + type.getTypeName() + " can't be written as JSON; the cause tells why.",
          e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws PlinthException {@code json.unreadable} with Jackson's reason as its cause; {@code
   *     json.null} for a JSON null that the type can't hold
   */
  @Override
  public Object read(String json, Type type) {
    @Nullable Object value = parse(json, type);
    if (value == null) {
      throw new PlinthException(
          "json.null",
          "The column holds JSON null, which "
              + type.getTypeName()
              + " can't tell from SQL NULL. Make the field a JsonNode, or set the column to NULL.");
    }
    return value;
  }

  private @Nullable Object parse(String json, Type type) {
    try {
      return mapper.readValue(json, mapper.constructType(type));
    } catch (JacksonException e) {
      throw new PlinthException(
          "json.unreadable",
          "The JSON of a column can't be read as "
              + type.getTypeName()
              + "; the cause tells where. Correct the row, or the class.",
          e);
    }
  }
}
