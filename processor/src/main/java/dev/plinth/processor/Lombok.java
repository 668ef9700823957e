package dev.plinth.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Knows what Lombok is going to write. Lombok may run after this processor, when its methods are
 * not there yet; reading its annotations by name makes the order of the two processors irrelevant.
 */
final class Lombok {
  private static final Set<String> HIDDEN = Set.of("PRIVATE", "NONE");
  private static final List<String> CONSTRUCTORS =
      List.of("AllArgsConstructor", "RequiredArgsConstructor", "Builder", "SuperBuilder", "Value");

  private Lombok() {}

  /** The getter that Lombok writes for a field of a class, or empty for none. */
  static String getter(TypeElement owner, VariableElement field) {
    return isWritten("Getter", owner, field) ? accessor(owner, field, prefix(field)) : "";
  }

  /** The setter that Lombok writes for a field of a class, or empty for none. */
  static String setter(TypeElement owner, VariableElement field) {
    return isWritten("Setter", owner, field) ? accessor(owner, field, "set") : "";
  }

  /** Whether Lombok makes the fields of a class private that have no access modifier. */
  static boolean hidesFields(TypeElement owner) {
    return find(owner, "FieldDefaults").map(mirror -> constant(mirror, "level")).stream()
            .anyMatch(HIDDEN::contains)
        || find(owner, "Value").isPresent();
  }

  /** Whether Lombok writes a constructor without parameters that the package can reach. */
  static boolean writesConstructor(TypeElement owner) {
    return find(owner, "NoArgsConstructor")
        .filter(mirror -> !HIDDEN.contains(constant(mirror, "access")))
        .isPresent();
  }

  /** Whether Lombok writes constructors that take the place of the compiler's own. */
  static boolean replacesConstructor(TypeElement owner) {
    return CONSTRUCTORS.stream().anyMatch(name -> find(owner, name).isPresent());
  }

  private static boolean isWritten(String annotation, TypeElement owner, VariableElement field) {
    return find(field, annotation)
        .or(() -> find(owner, annotation))
        .map(mirror -> !HIDDEN.contains(constant(mirror, "value")))
        .orElseGet(() -> find(owner, "Data").isPresent());
  }

  private static String accessor(TypeElement owner, VariableElement field, String prefix) {
    String name = field.getSimpleName().toString();
    String base = isFlag(field) && isPrefixed(name) ? decapitalized(name.substring(2)) : name;
    return isFluent(owner, field) ? base : prefix + capitalized(base);
  }

  private static String prefix(VariableElement field) {
    return isFlag(field) ? "is" : "get";
  }

  private static boolean isFlag(VariableElement field) {
    return field.asType().getKind() == TypeKind.BOOLEAN;
  }

  private static boolean isPrefixed(String name) {
    return name.length() > 2 && name.startsWith("is") && !Character.isLowerCase(name.charAt(2));
  }

  private static boolean isFluent(TypeElement owner, VariableElement field) {
    return find(field, "Accessors")
        .or(() -> find(owner, "Accessors"))
        .flatMap(mirror -> value(mirror, "fluent"))
        .map(Boolean.TRUE::equals)
        .orElse(false);
  }

  private static Optional<AnnotationMirror> find(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (AnnotationReader.nameOf(mirror).equals(name)
          && isLomboks(AnnotationReader.typeOf(mirror))) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private static boolean isLomboks(TypeElement annotation) {
    return annotation.getQualifiedName().toString().startsWith("lombok.");
  }

  /** The name of the constant that a member was given; empty where none was. */
  private static String constant(AnnotationMirror mirror, String member) {
    return value(mirror, member).map(Object::toString).orElse("");
  }

  private static Optional<Object> value(AnnotationMirror mirror, String member) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .map(entry -> (AnnotationValue) entry.getValue())
        .flatMap(value -> Stream.of(value.getValue()))
        .findFirst();
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
