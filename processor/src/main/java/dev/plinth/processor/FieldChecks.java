package dev.plinth.processor;

import dev.plinth.processor.FieldSource.CustomType;
import dev.plinth.processor.JavaType.Trait;
import java.util.Set;

/** Checks of fields that hold a value: their types and options. */
final class FieldChecks {
  private static final Set<String> COUNTERS =
      Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

  private static final String SUPPORTED =
      "Types with one: long, int, short, double, float, boolean and their boxes, String,"
          + " BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration,"
          + " UUID, byte[], enums, records, List of these. For others use @JsonField, or"
          + " @Field(type = ...) with a FieldType of your own, or make the field transient";

  private FieldChecks() {}

  static void all(ModelSource model, Findings findings) {
    for (FieldSource field : model.fields()) {
      if (field.type().isUnknown()) {
        findings.leaveOut(field); // the compiler says that it cannot find the symbol
      } else if (!findings.isSpoiled(field)) {
        new FieldCheck(model, field, findings).all();
      }
    }
    versions(model, findings);
  }

  private static void versions(ModelSource model, Findings findings) {
    model.fields().stream()
        .filter(FieldSource::isVersion)
        .skip(1)
        .forEach(
            field ->
                findings.add(
                    field.place(),
                    Problem.SEVERAL_VERSIONS,
                    model.simpleName(),
                    Say.member(model, field)));
  }

  /** The checks of one field. */
  private record FieldCheck(ModelSource model, FieldSource field, Findings findings) {

    void all() {
      annotation();
      type();
      nullness();
      version();
      custom();
      field.storageAnnotation().ifPresent(found -> Options.check(model, field, found, findings));
    }

    private String name() {
      return Say.member(model, field);
    }

    private void annotation() {
      for (AnnotationSource found : field.annotations()) {
        AnnotationUse.of(found.name())
            .filter(use -> !use.fits(field.type()))
            .ifPresent(use -> wrongAnnotation(found, use));
      }
    }

    private void wrongAnnotation(AnnotationSource found, AnnotationUse use) {
      findings.add(
          found.place(),
          Problem.WRONG_ANNOTATION,
          found.name(),
          name(),
          field.type().display(),
          use.types(),
          wayOut(found));
      if (field.storage().isEmpty()) {
        findings.leaveOut(field);
      }
    }

    private String wayOut(AnnotationSource found) {
      if (Annotations.isRelation(found.name())) {
        String wrapper = found.name().equals("ManyToMany") ? "Many" : "Ref";
        return " Write " + wrapper + "<" + relatedType() + ">.";
      }
      return AnnotationUse.rightFor(field.type()).map(right -> " Use @" + right + ".").orElse("");
    }

    private String relatedType() {
      JavaType type = field.type();
      return (type.arguments().isEmpty() ? type : type.arguments().get(0)).display();
    }

    private void type() {
      if (!findings.isSpoiled(field) && field.storage().isEmpty() && field.custom() == null) {
        findings.spoil(
            field,
            field.place(),
            Problem.UNSUPPORTED_TYPE,
            name(),
            field.type().display(),
            instead());
      }
    }

    private String instead() {
      JavaType type = field.type();
      if (type.has(Trait.MODEL)) {
        return "For a relation write Ref<" + type.display() + ">";
      }
      boolean models = type.arguments().size() == 1 && type.arguments().get(0).has(Trait.MODEL);
      return models
          ? "For a relation write Many<" + type.arguments().get(0).display() + ">"
          : SUPPORTED;
    }

    private void nullness() {
      if (field.declaration().nullable() && field.type().isPrimitive()) {
        findings.add(
            field.place(),
            Problem.NULLABLE_PRIMITIVE,
            name(),
            field.type().name(),
            "@Nullable " + field.type().boxed().simpleName());
      }
    }

    private void version() {
      boolean counts = COUNTERS.contains(field.type().qualifiedName());
      if (field.isVersion() && !counts) {
        findings.add(
            field.annotation("Version").orElseThrow().place(),
            Problem.VERSION_TYPE,
            name(),
            field.type().display());
      }
    }

    private void custom() {
      CustomType custom = field.custom();
      if (custom == null || findings.isSpoiled(field)) {
        return;
      }
      Place place = field.annotation("Field").orElseThrow().at("type");
      JavaType value = custom.value();
      if (value == null) {
        spoil(place, Problem.CUSTOM_TYPE_NOT_A_TYPE, custom, field.type().boxed().display());
      } else if (!custom.constructible()) {
        findings.spoil(
            field, place, Problem.CUSTOM_TYPE_UNREACHABLE, custom.type().display(), name());
      } else if (!isSame(value, field.type().boxed())) {
        findings.spoil(
            field,
            place,
            Problem.CUSTOM_TYPE_MISMATCH,
            name(),
            custom.type().display(),
            value.display(),
            field.type().display());
      }
    }

    private void spoil(Place place, Problem problem, CustomType custom, String detail) {
      findings.spoil(field, place, problem, name(), custom.type().display(), detail);
    }

    private static boolean isSame(JavaType left, JavaType right) {
      return left.form() == right.form()
          && left.qualifiedName().equals(right.qualifiedName())
          && left.display().equals(right.display());
    }
  }
}
