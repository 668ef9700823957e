package dev.plinth.processor;

import dev.plinth.processor.JavaType.Form;
import dev.plinth.processor.JavaType.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which Java types an annotation is for.
 *
 * @param annotation its simple name
 * @param fits whether it is for a type
 * @param types the types it is for, in words
 */
record AnnotationUse(String annotation, Predicate<JavaType> fits, String types) {
  private static final List<AnnotationUse> SPECIFIC =
      List.of(
          natural("CharField", "String"),
          natural("TextField", "String"),
          natural("IntegerField", "int", "short", "Integer", "Short"),
          natural("BigIntegerField", "long", "Long"),
          natural("FloatField", "double", "float", "Double", "Float"),
          natural("DecimalField", "BigDecimal"),
          natural("BooleanField", "boolean", "Boolean"),
          natural("DateField", "LocalDate"),
          natural("TimeField", "LocalTime"),
          natural("DateTimeField", "Instant", "OffsetDateTime", "LocalDateTime"),
          natural("DurationField", "Duration"),
          natural("UuidField", "UUID"),
          natural("BinaryField", "byte[]"),
          new AnnotationUse("EnumField", type -> type.has(Trait.ENUM), "an enum"),
          new AnnotationUse("ArrayField", type -> type.is("java.util.List"), "a List"),
          new AnnotationUse("ForeignKey", type -> type.is(Annotations.REF), "a Ref"),
          new AnnotationUse("OneToOne", type -> type.is(Annotations.REF), "a Ref"),
          new AnnotationUse("ManyToMany", type -> type.is(Annotations.MANY), "a Many"));

  private static final List<AnnotationUse> GENERAL =
      List.of(
          new AnnotationUse("JsonField", type -> !type.isPrimitive(), "any class"),
          new AnnotationUse("Field", type -> true, "any type"));

  private static final Map<String, AnnotationUse> BY_NAME =
      Stream.concat(SPECIFIC.stream(), GENERAL.stream())
          .collect(Collectors.toMap(AnnotationUse::annotation, Function.identity()));

  static Optional<AnnotationUse> of(String annotation) {
    return Optional.ofNullable(BY_NAME.get(annotation));
  }

  /** The annotation for a type, for a message that says which one is right. */
  static Optional<String> rightFor(JavaType type) {
    return SPECIFIC.stream()
        .filter(use -> use.fits(type))
        .map(AnnotationUse::annotation)
        .findFirst();
  }

  boolean fits(JavaType type) {
    return fits.test(type);
  }

  private static AnnotationUse natural(String annotation, String... names) {
    List<String> types = List.of(names);
    return new AnnotationUse(annotation, type -> isNatural(type, types), String.join(", ", types));
  }

  private static boolean isNatural(JavaType type, List<String> names) {
    boolean known =
        NaturalStorage.of(type).isPresent() || (type.form() == Form.ARRAY && !type.isUnknown());
    return known && names.contains(type.simpleName());
  }
}
