package dev.plinth.migrations.inspect;

import dev.plinth.sql.schema.Names;
import java.util.Set;
import java.util.TreeSet;

/** A source file: its package, what it imports, its class. */
final class SourceText {
  /** The rule for names of constraints. */
  static final Names NAMES = new Names(63);

  private final String packageName;
  private final Set<String> imports = new TreeSet<>();

  SourceText(String packageName) {
    this.packageName = packageName;
  }

  void use(String className) {
    imports.add(className);
  }

  /** The file with that class. */
  String with(String classText) {
    StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
    imports.forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append(imports.isEmpty() ? "" : "\n").append(classText).toString();
  }
}
