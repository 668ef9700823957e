package dev.plinth.processor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Java type as source code names it.
 *
 * @param form what kind of type it is
 * @param packageName its package; empty for primitives, arrays and the unnamed package
 * @param name its name within the package: {@code String}, {@code Outer.Inner}, {@code int}
 * @param arguments its type arguments, or the one element type of an array
 * @param traits what else is known of it
 */
record JavaType(
    Form form, String packageName, String name, List<JavaType> arguments, Set<Trait> traits) {

  /** The kinds of type. */
  enum Form {
    PRIMITIVE,
    CLASS,
    ARRAY,
    /** A name that stands for nothing the compiler knows. */
    UNKNOWN,
    /** A type variable, a wildcard or another type that no field can be made of. */
    OTHER
  }

  /** What a class may be. */
  enum Trait {
    ENUM,
    RECORD,
    COMPARABLE,
    MODEL
  }

  private static final Map<String, String> BOXES =
      Map.of(
          "long", "Long",
          "int", "Integer",
          "short", "Short",
          "byte", "Byte",
          "char", "Character",
          "double", "Double",
          "float", "Float",
          "boolean", "Boolean");

  JavaType {
    arguments = List.copyOf(arguments);
    traits = Set.copyOf(traits);
  }

  static JavaType of(String packageName, String name) {
    return new JavaType(Form.CLASS, packageName, name, List.of(), Set.of());
  }

  static JavaType primitive(String name) {
    return new JavaType(Form.PRIMITIVE, "", name, List.of(), Set.of());
  }

  String qualifiedName() {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** The last part of the name, as {@code getSimpleName()} has it. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  boolean is(String qualified) {
    return form == Form.CLASS && qualified.endsWith(name) && qualifiedName().equals(qualified);
  }

  boolean isPrimitive() {
    return form == Form.PRIMITIVE;
  }

  boolean isUnknown() {
    return form == Form.UNKNOWN || arguments.stream().anyMatch(JavaType::isUnknown);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether the type, arguments included, can be written down in a file of its own. */
  boolean isDenotable() {
    return form != Form.OTHER
        && form != Form.UNKNOWN
        && arguments.stream().allMatch(JavaType::isDenotable);
  }

  /** Whether it is an array of a type with arguments, which no class literal can name. */
  boolean isGenericArray() {
    return form == Form.ARRAY
        && (arguments.get(0).isGenericArray() || arguments.get(0).isGeneric());
  }

  /** Whether it is a class with type arguments. */
  boolean isGeneric() {
    return form == Form.CLASS && !arguments.isEmpty();
  }

  JavaType boxed() {
    return isPrimitive() ? of("java.lang", BOXES.getOrDefault(name, name)) : this;
  }

  /** The type as a reader of a message would write it: {@code Map<String, Integer>}. */
  String display() {
    if (form == Form.ARRAY) {
      return arguments.get(0).display() + "[]";
    }
    return arguments.isEmpty()
        ? name
        : name + "<" + String.join(", ", arguments.stream().map(JavaType::display).toList()) + ">";
  }
}
