package dev.plinth.processor;

import dev.plinth.processor.JavaType.Form;
import dev.plinth.processor.JavaType.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which Java types each annotation is for. */
enum AnnotationUse {
  CHAR("CharField", "String"),
  TEXT("TextField", "String"),
  INTEGER("IntegerField", "int", "short", "Integer", "Short"),
  BIG_INTEGER("BigIntegerField", "long", "Long"),
  FLOAT("FloatField", "double", "float", "Double", "Float"),
  DECIMAL("DecimalField", "BigDecimal"),
  BOOLEAN("BooleanField", "boolean", "Boolean"),
  DATE("DateField", "LocalDate"),
  TIME("TimeField", "LocalTime"),
  DATE_TIME("DateTimeField", "Instant", "OffsetDateTime", "LocalDateTime"),
  DURATION("DurationField", "Duration"),
  UUID("UuidField", "UUID"),
  BINARY("BinaryField", "byte[]"),
  ENUM("EnumField", type -> type.has(Trait.ENUM), "an enum"),
  ARRAY("ArrayField", type -> type.is("java.util.List"), "a List"),
  JSON("JsonField", type -> !type.isPrimitive(), "any class"),
  CUSTOM("Field", type -> true, "any type"),
  FOREIGN_KEY("ForeignKey", type -> type.is(Annotations.REF), "a Ref"),
  ONE_TO_ONE("OneToOne", type -> type.is(Annotations.REF), "a Ref"),
  MANY_TO_MANY("ManyToMany", type -> type.is(Annotations.MANY), "a Many");

  private final String annotation;
  private final Predicate<JavaType> fits;
  private final String types;

  AnnotationUse(String annotation, String... names) {
    this(annotation, type -> isNatural(type, List.of(names)), String.join(", ", names));
  }

  AnnotationUse(String annotation, Predicate<JavaType> fits, String types) {
    this.annotation = annotation;
    this.fits = fits;
    this.types = types;
  }

  static Optional<AnnotationUse> of(String annotation) {
    return Arrays.stream(values()).filter(use -> use.annotation.equals(annotation)).findFirst();
  }

  /** The annotation for a type, for a message that says which one is right. */
  static Optional<String> rightFor(JavaType type) {
    return Arrays.stream(values())
        .filter(use -> use != JSON && use != CUSTOM && use.fits(type))
        .map(use -> use.annotation)
        .findFirst();
  }

  boolean fits(JavaType type) {
    return fits.test(type);
  }

  /** The types it is for, in words. */
  String types() {
    return types;
  }

  private static boolean isNatural(JavaType type, List<String> names) {
    boolean known =
        NaturalStorage.of(type).isPresent() || (type.form() == Form.ARRAY && !type.isUnknown());
    return known && names.contains(type.simpleName());
  }
}
