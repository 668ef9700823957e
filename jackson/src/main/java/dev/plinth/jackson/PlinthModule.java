package dev.plinth.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.plinth.orm.Entity;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Writes models as JSON and reads them back: their columns by the names of the fields, references
 * as the ids they point to.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PlinthModule()).build();
 * mapper.writeValueAsString(post);          // {"id":1,"title":"Hello","author":7}
 * Post copy = mapper.readValue(json, Post.class);
 * mapper.readerForUpdating(post).readValue("{\"title\":\"Bye\"}");  // post.save() writes one column
 * }</pre>
 *
 * <p>Nothing is ever loaded: a column or reference that was left out is left out of the JSON, a
 * relation to many is never in it. Fields with {@code @JsonIgnore} are neither written nor read;
 * columns that the database computes are not read. What is read is not trusted more than other
 * input: say with {@code @JsonIgnore} what nobody may set. Thread-safe.
 */
public final class PlinthModule extends JacksonModule {

  /** A module; it has no options. */
  public PlinthModule() {}

  @Override
  public String getModuleName() {
    return "plinth";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writing());
    context.addDeserializers(new Reading());
  }

  private static boolean isModel(Class<?> type) {
    return Entity.class.isAssignableFrom(type);
  }

  private static final class Writing implements Serializers {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isModel(type.getRawClass())
          ? new ModelWriter(Set.copyOf(description.get().getIgnoredPropertyNames()))
          : null;
    }
  }

  private static final class Reading implements Deserializers {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return isModel(type.getRawClass())
          ? new ModelReader(
              type.getRawClass().asSubclass(Entity.class),
              Set.copyOf(description.get().getIgnoredPropertyNames()))
          : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return isModel(type);
    }
  }
}
