package dev.plinth.processor;

import dev.plinth.processor.JavaType.Form;
import dev.plinth.processor.JavaType.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's types into {@link JavaType}s. */
final class TypeReader {
  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, Set<Trait>> traits = new HashMap<>();
  private final Map<String, Optional<TypeMirror>> known = new HashMap<>();

  TypeReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  JavaType read(TypeMirror mirror) {
    if (mirror.getKind().isPrimitive()) {
      return JavaType.primitive(mirror.getKind().name().toLowerCase(Locale.ROOT));
    }
    return switch (mirror.getKind()) {
      case DECLARED -> declared((DeclaredType) mirror);
      case ARRAY -> array((ArrayType) mirror);
      case ERROR -> nameless(Form.UNKNOWN, mirror);
      default -> nameless(Form.OTHER, mirror);
    };
  }

  private JavaType declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<JavaType> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(read(argument));
    }
    JavaType plain = named(element);
    return new JavaType(Form.CLASS, plain.packageName(), plain.name(), arguments, traits(element));
  }

  /** The class itself, without type arguments. */
  JavaType read(TypeElement element) {
    JavaType plain = named(element);
    return new JavaType(Form.CLASS, plain.packageName(), plain.name(), List.of(), traits(element));
  }

  private JavaType named(TypeElement element) {
    String packageName = packageOf(element);
    String name = element.getQualifiedName().toString();
    return JavaType.of(
        packageName, packageName.isEmpty() ? name : name.substring(packageName.length() + 1));
  }

  private JavaType array(ArrayType type) {
    JavaType element = read(type.getComponentType());
    return new JavaType(Form.ARRAY, "", element.name() + "[]", List.of(element), Set.of());
  }

  private static JavaType nameless(Form form, TypeMirror mirror) {
    return new JavaType(form, "", mirror.toString(), List.of(), Set.of());
  }

  private Set<Trait> traits(TypeElement element) {
    return traits.computeIfAbsent(element, this::readTraits);
  }

  private Set<Trait> readTraits(TypeElement element) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (element.getKind() == ElementKind.ENUM) {
      traits.add(Trait.ENUM);
    }
    if (element.getKind() == ElementKind.RECORD) {
      traits.add(Trait.RECORD);
    }
    if (extendsType(element, "java.lang.Comparable")) {
      traits.add(Trait.COMPARABLE);
    }
    if (isEntity(element) && !element.getModifiers().contains(Modifier.ABSTRACT)) {
      traits.add(Trait.MODEL);
    }
    return traits;
  }

  boolean isEntity(TypeElement element) {
    return extendsType(element, Annotations.ENTITY);
  }

  boolean extendsType(TypeElement element, String name) {
    Optional<TypeMirror> above = known.computeIfAbsent(name, this::erased);
    return above.isPresent() && types.isSubtype(types.erasure(element.asType()), above.get());
  }

  private Optional<TypeMirror> erased(String name) {
    return Optional.ofNullable(elements.getTypeElement(name))
        .map(element -> types.erasure(element.asType()));
  }

  boolean isSame(TypeMirror left, TypeMirror right) {
    return types.isSameType(types.erasure(left), types.erasure(right));
  }

  /** The class above, or null at the top or where it is not known. */
  @Nullable TypeElement superclass(TypeElement element) {
    TypeMirror above = element.getSuperclass();
    return above.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) above).asElement()
        : null;
  }

  String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }
}
