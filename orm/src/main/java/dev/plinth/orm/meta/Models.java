package dev.plinth.orm.meta;

import dev.plinth.sql.PlinthException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The models that are known. Loading the generated class {@code User_} makes {@code User} known; it
 * is loaded by its name, once for each model, and nothing else is reflected on.
 */
final class Models {
  private static final Map<Class<?>, ModelMeta<?>> REGISTERED = new ConcurrentHashMap<>();

  private static final ClassValue<ModelMeta<?>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected ModelMeta<?> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Models() {}

  static void register(ModelMeta<?> meta) {
    REGISTERED.put(meta.type(), meta);
  }

  /** The models whose generated classes were loaded so far. */
  static Collection<ModelMeta<?>> known() {
    return List.copyOf(REGISTERED.values());
  }

  @SuppressWarnings("unchecked") // a model is registered under its own class
  static <T extends Persistent> ModelMeta<T> of(Class<?> type) {
    return (ModelMeta<T>) BY_CLASS.get(type);
  }

  private static ModelMeta<?> find(Class<?> type) {
    for (Class<?> c = type; c != null && c != Persistent.class; c = c.getSuperclass()) {
      ModelMeta<?> meta = load(c);
      if (meta != null) {
        return meta;
      }
    }
    throw noMetadata(type);
  }

  private static @Nullable ModelMeta<?> load(Class<?> type) {
    try {
      Class.forName(generatedName(type), true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
    return REGISTERED.get(type);
  }

  private static String generatedName(Class<?> type) {
    return type.getName().replace('$', '_') + "_";
  }

  private static PlinthException noMetadata(Class<?> type) {
    return new PlinthException(
        "model.no-metadata",
        "No metadata for model "
            + type.getName()
            + ": the class "
            + generatedName(type)
            + " was not generated. Put dev.plinth:plinth-processor on the annotation processor path"
            + " (Maven: <annotationProcessorPaths> of maven-compiler-plugin; Gradle:"
            + " annotationProcessor(\"dev.plinth:plinth-processor\")); since JDK 23 javac runs no"
            + " processor that is only on the class path.");
  }
}
