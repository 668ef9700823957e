package dev.plinth.processor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value is kept in one column.
 *
 * @param name its name in Java
 * @param type its type in Java
 * @param declaration what else the source says of it
 * @param custom what is known of the class that {@code @Field} names, or null
 */
record FieldSource(String name, JavaType type, Declaration declaration, @Nullable CustomType custom)
    implements Member {

  /**
   * A class that {@code @Field} names.
   *
   * @param type the class
   * @param value the Java type of its values, or null where it is no FieldType
   * @param constructible whether the model's package can make one
   */
  record CustomType(JavaType type, @Nullable JavaType value, boolean constructible) {}

  /** The text of an option of its storage annotation, or null. */
  @Nullable String option(String name) {
    return storageAnnotation().map(annotation -> annotation.text(name)).orElse(null);
  }

  boolean flag(String name) {
    return storageAnnotation().map(annotation -> annotation.flag(name)).orElse(false);
  }

  boolean isVersion() {
    return annotation("Version").isPresent();
  }

  boolean isIdentity() {
    return annotation("PrimaryKey").map(key -> key.flag("identity")).orElse(false);
  }

  boolean isNullable() {
    return declaration.nullable() && !isPrimaryKey();
  }

  /** The field as a reference type would hold it, as keys that point to it do. */
  FieldSource boxed() {
    return new FieldSource(name, type.boxed(), declaration, custom);
  }

  Optional<Storage> storage() {
    return Storages.of(this);
  }
}
