package dev.plinth.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.StandardLocation;

/**
 * Reads from class files which fields are {@code @Nullable}. Before JDK 22 javac does not show the
 * type annotations of classes that were compiled before, so that a base class in a library would
 * lose them.
 */
final class ClassFiles {
  private static final int SHOWN_BY_JAVAC_SINCE = 22;

  private final ProcessingEnvironment environment;
  private final Map<String, Set<String>> nullableFields = new HashMap<>();

  ClassFiles(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Whether the class file of a class says that its field may be null. */
  boolean isNullable(TypeElement owner, VariableElement field) {
    if (Runtime.version().feature() >= SHOWN_BY_JAVAC_SINCE) {
      return false;
    }
    String name = environment.getElementUtils().getBinaryName(owner).toString();
    return nullableFields
        .computeIfAbsent(name, this::nullableFieldsOf)
        .contains(field.getSimpleName().toString());
  }

  private Set<String> nullableFieldsOf(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    String file = binaryName.substring(dot + 1) + ".class";
    try (InputStream bytes =
            environment
                .getFiler()
                .getResource(StandardLocation.CLASS_PATH, packageName, file)
                .openInputStream();
        DataInputStream data = new DataInputStream(bytes)) {
      return new NullableFieldReader(data).read();
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Set.of(); // what cannot be looked into says nothing of null
    }
  }
}
