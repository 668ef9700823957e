package dev.plinth.processor;

import dev.plinth.orm.meta.Names;
import dev.plinth.processor.FieldSource.CustomType;
import dev.plinth.processor.JavaType.Form;
import dev.plinth.processor.JavaType.Trait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds how a field is kept, from its Java type and annotation. */
final class Storages {
  private static final int ENUM_LENGTH = 50;

  private Storages() {}

  /** How the field is kept, or empty for a type that cannot be. */
  static Optional<Storage> of(FieldSource field) {
    AnnotationSource annotation = field.storageAnnotation().orElse(null);
    if (annotation != null && annotation.name().equals("Field")) {
      return Optional.ofNullable(field.custom()).flatMap(Storages::custom);
    }
    if (annotation != null && annotation.name().equals("JsonField")) {
      return json(field.type());
    }
    return of(field.type(), annotation);
  }

  private static Optional<Storage> of(JavaType type, @Nullable AnnotationSource annotation) {
    if (type.form() == Form.ARRAY) {
      return bytes(type);
    }
    if (type.is("java.util.List")) {
      return list(type, annotation);
    }
    if (type.has(Trait.RECORD)) {
      return json(type);
    }
    return scalar(type, annotation);
  }

  private static Optional<Storage> scalar(JavaType type, @Nullable AnnotationSource annotation) {
    if (type.has(Trait.ENUM)) {
      return Optional.of(constants(type, annotation));
    }
    if (annotation != null && annotation.number("maxLength") > 0 && isLimited(annotation, type)) {
      return Optional.of(text(type, Factory.call("varchar", annotation.number("maxLength"))));
    }
    if (annotation != null
        && annotation.number("maxDigits") > 0
        && type.is("java.math.BigDecimal")) {
      return Optional.of(decimal(type, annotation));
    }
    return NaturalStorage.of(type).map(natural -> natural.storage(type));
  }

  /** A {@code TextField}'s greatest length is for saving only; its column has none. */
  private static boolean isLimited(AnnotationSource annotation, JavaType type) {
    return type.is("java.lang.String") && !annotation.name().equals("TextField");
  }

  private static Storage text(JavaType type, Factory factory) {
    return new Storage(ColumnKind.TEXT, type, factory, "getString", false);
  }

  private static Storage decimal(JavaType type, AnnotationSource annotation) {
    Factory factory =
        Factory.call("decimal", annotation.number("maxDigits"), annotation.number("decimalPlaces"));
    return new Storage(ColumnKind.NUMBER, type, factory, null, false);
  }

  private static Storage constants(JavaType type, @Nullable AnnotationSource annotation) {
    return new Storage(ColumnKind.ORDERED, type, enumFactory(type, annotation), null, false);
  }

  private static Factory enumFactory(JavaType type, @Nullable AnnotationSource annotation) {
    if (annotation == null || !annotation.name().equals("EnumField")) {
      return Factory.call("enumOf", type);
    }
    if (annotation.flag("nativeType")) {
      String given = annotation.text("typeName");
      return Factory.call("enumOf", type, given == null ? snakeName(type) : given);
    }
    int length = annotation.number("maxLength");
    return length == ENUM_LENGTH
        ? Factory.call("enumOf", type)
        : Factory.call("enumOf", type, length);
  }

  private static String snakeName(JavaType type) {
    return Names.snakeCase(type.simpleName());
  }

  private static Optional<Storage> bytes(JavaType type) {
    JavaType element = type.arguments().get(0);
    return element.isPrimitive() && element.name().equals("byte")
        ? Optional.of(new Storage(ColumnKind.VALUE, type, Factory.constant("BYTES"), null, true))
        : Optional.empty();
  }

  private static Optional<Storage> list(JavaType type, @Nullable AnnotationSource annotation) {
    return type.arguments().stream()
        .findFirst()
        .flatMap(element -> scalar(element, annotation))
        .map(element -> Factory.call("listOf", element.factory()))
        .map(factory -> new Storage(ColumnKind.LIST, type, factory, null, true));
  }

  private static Optional<Storage> json(JavaType type) {
    if (type.is("java.lang.String")) {
      Factory factory = Factory.constant("JSON");
      return Optional.of(new Storage(ColumnKind.JSON, type, factory, "getString", false));
    }
    return type.isDenotable() && !type.isPrimitive()
        ? Optional.of(new Storage(ColumnKind.JSON, type, jsonFactory(type), null, true))
        : Optional.empty();
  }

  private static Factory jsonFactory(JavaType type) {
    return type.isGeneric() ? generic("json", type) : Factory.call("json", type);
  }

  private static Factory generic(String method, JavaType type) {
    Object[] arguments = new Object[type.arguments().size() + 1];
    arguments[0] = type;
    for (int i = 1; i < arguments.length; i++) {
      JavaType argument = type.arguments().get(i - 1);
      arguments[i] = argument.isGeneric() ? generic("generic", argument) : argument;
    }
    return Factory.call(method, arguments);
  }

  private static Optional<Storage> custom(CustomType custom) {
    JavaType value = custom.value();
    if (value == null) {
      return Optional.empty();
    }
    ColumnKind column = value.has(Trait.COMPARABLE) ? ColumnKind.ORDERED : ColumnKind.VALUE;
    return Optional.of(new Storage(column, value, Factory.construct(custom.type()), null, true));
  }
}
