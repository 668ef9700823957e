package dev.plinth.processor;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The imports of one file. A type gets its short name unless another type has it already; then it
 * is written in full. Plinth's own are imported on demand: a build resolves each import anew, and a
 * reader skips them.
 */
final class Imports {
  private final String packageName;
  private final Set<String> reserved;
  private final Predicate<String> isNeighbour;
  private final Map<String, String> byShortName = new HashMap<>();
  private final IdentityHashMap<JavaType, String> known = new IdentityHashMap<>();
  private final Set<String> imported = new TreeSet<>();

  /**
   * The imports of a file.
   *
   * @param packageName the file's package
   * @param reserved the short names that mean something else in it
   * @param isNeighbour whether a class of that package has this name, and hides what is imported on
   *     demand
   */
  Imports(String packageName, Set<String> reserved, Predicate<String> isNeighbour) {
    this.packageName = packageName;
    this.reserved = Set.copyOf(reserved);
    this.isNeighbour = isNeighbour;
  }

  /** The name of a type, with its type arguments. */
  String type(JavaType type) {
    if (type.form() == JavaType.Form.ARRAY) {
      return type(type.arguments().get(0)) + "[]";
    }
    return type.arguments().isEmpty() ? name(type) : generic(type);
  }

  private String generic(JavaType type) {
    return type.arguments().stream()
        .map(this::type)
        .collect(Collectors.joining(", ", name(type) + "<", ">"));
  }

  /** The name of a type without its type arguments. */
  String erased(JavaType type) {
    return type.form() == JavaType.Form.ARRAY ? erased(type.arguments().get(0)) + "[]" : name(type);
  }

  /** The name of a class or primitive, without type arguments. */
  String name(JavaType type) {
    if (type.isPrimitive()) {
      return type.name();
    }
    return known.computeIfAbsent(type, this::find);
  }

  private String find(JavaType type) {
    int end = type.name().indexOf('.');
    String outermost = end < 0 ? type.name() : type.name().substring(0, end);
    String qualified = JavaType.of(type.packageName(), outermost).qualifiedName();
    return isShort(outermost, qualified, type.packageName()) ? type.name() : type.qualifiedName();
  }

  private boolean isShort(String shortName, String qualified, String from) {
    if (reserved.contains(shortName)) {
      return false;
    }
    String other = byShortName.putIfAbsent(shortName, qualified);
    if (other != null) {
      return other.equals(qualified);
    }
    if (!from.equals(packageName) && !from.equals("java.lang")) {
      boolean onDemand = Library.ON_DEMAND.contains(from) && !isNeighbour.test(shortName);
      imported.add(onDemand ? from + ".*" : qualified);
    }
    return true;
  }

  /** The names to import, in order. */
  List<String> names() {
    return List.copyOf(imported);
  }
}
