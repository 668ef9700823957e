package dev.plinth.migrations.source;

import java.util.TreeSet;

/** The classes that a source speaks of. */
final class Imports {
  private final TreeSet<String> names = new TreeSet<>();

  /** Takes a class in, and answers how to speak of it. */
  String use(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    if (outer != null) {
      return use(outer) + "." + type.getSimpleName();
    }
    use(type.getName());
    return type.getSimpleName();
  }

  void use(String name) {
    names.add(name);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    names.forEach(name -> out.append("import ").append(name).append(";\n"));
    return out.toString();
  }
}
