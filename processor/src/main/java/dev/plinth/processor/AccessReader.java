package dev.plinth.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the way from the package of a model to the fields of its objects. */
final class AccessReader {
  private final Elements elements;
  private final TypeReader types;

  AccessReader(Elements elements, TypeReader types) {
    this.elements = elements;
    this.types = types;
  }

  Access read(VariableElement field, TypeElement owner, TypeElement model) {
    String name = field.getSimpleName().toString();
    if (isDirect(field, owner, model)) {
      return Access.direct(name);
    }
    String getter = getter(field, model);
    String setter = setter(field, model);
    return new Access(
        name,
        false,
        getter.isEmpty() ? Lombok.getter(owner, field) : getter,
        setter.isEmpty() ? Lombok.setter(owner, field) : setter);
  }

  private boolean isDirect(VariableElement field, TypeElement owner, TypeElement model) {
    if (field.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    boolean hidden =
        field.getModifiers().contains(Modifier.PRIVATE)
            || (isUnmodified(field) && Lombok.hidesFields(owner));
    return !hidden && types.packageOf(owner).equals(types.packageOf(model));
  }

  private static boolean isUnmodified(VariableElement field) {
    return !field.getModifiers().contains(Modifier.PROTECTED);
  }

  private String getter(VariableElement field, TypeElement model) {
    String name = field.getSimpleName().toString();
    return methods(model, List.of("get" + capitalized(name), "is" + capitalized(name), name))
        .stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> types.isSame(method.getReturnType(), field.asType()))
        .map(method -> method.getSimpleName().toString())
        .findFirst()
        .orElse("");
  }

  private String setter(VariableElement field, TypeElement model) {
    String name = field.getSimpleName().toString();
    return methods(model, List.of("set" + capitalized(name), name)).stream()
        .filter(method -> takes(method, field.asType()))
        .map(method -> method.getSimpleName().toString())
        .findFirst()
        .orElse("");
  }

  private boolean takes(ExecutableElement method, TypeMirror type) {
    return method.getParameters().size() == 1
        && types.isSame(method.getParameters().get(0).asType(), type);
  }

  private List<ExecutableElement> methods(TypeElement model, List<String> names) {
    return ElementFilter.methodsIn(elements.getAllMembers(model)).stream()
        .filter(method -> names.contains(method.getSimpleName().toString()))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> isReachable(method, model))
        .toList();
  }

  private boolean isReachable(ExecutableElement method, TypeElement model) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (!method.getModifiers().contains(Modifier.PRIVATE)
            && types.packageOf(method).equals(types.packageOf(model)));
  }

  /** Whether the class has a constructor without parameters that a package can reach. */
  boolean isConstructible(TypeElement type, String fromPackage) {
    if (Lombok.writesConstructor(type)) {
      return true;
    }
    boolean samePackage = types.packageOf(type).equals(fromPackage);
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .filter(constructor -> constructor.getThrownTypes().isEmpty())
        .filter(constructor -> isReachable(constructor, samePackage))
        .anyMatch(constructor -> staysWithLombok(constructor, type));
  }

  private static boolean isReachable(ExecutableElement constructor, boolean samePackage) {
    return samePackage
        ? !constructor.getModifiers().contains(Modifier.PRIVATE)
        : constructor.getModifiers().contains(Modifier.PUBLIC);
  }

  private boolean staysWithLombok(ExecutableElement constructor, TypeElement type) {
    boolean compilersOwn = elements.getOrigin(constructor) == Elements.Origin.MANDATED;
    return !compilersOwn || !Lombok.replacesConstructor(type);
  }

  /** Whether no class around the type, nor itself, is private. */
  static boolean isVisible(TypeElement type) {
    return !type.getModifiers().contains(Modifier.PRIVATE)
        && (!(type.getEnclosingElement() instanceof TypeElement around) || isVisible(around));
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
