package dev.plinth.migrations.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a field keeps the values of a column.
 *
 * @param java its type where the column is never null
 * @param boxed its type where it may be
 * @param imports what has to be imported for it
 * @param annotation the annotation that takes its options
 * @param options those that it always has
 * @param required whether the annotation is needed even without options
 * @param collates whether the annotation takes a collation
 */
record ValueType(
    String java,
    String boxed,
    List<String> imports,
    String annotation,
    Map<String, String> options,
    boolean required,
    boolean collates) {

  static ValueType primitive(String java, String boxed, String annotation) {
    return new ValueType(java, boxed, List.of(), annotation, Map.of(), false, false);
  }

  /** A class of java.lang where its package is empty. */
  static ValueType of(String packageName, String java, String annotation) {
    List<String> imports = packageName.isEmpty() ? List.of() : List.of(packageName + "." + java);
    return new ValueType(java, java, imports, annotation, Map.of(), false, false);
  }

  /** One whose annotation is needed. */
  ValueType needed() {
    return new ValueType(java, boxed, imports, annotation, options, true, collates);
  }

  ValueType collating() {
    return new ValueType(java, boxed, imports, annotation, options, required, true);
  }

  ValueType with(String option, String value) {
    Map<String, String> more = new LinkedHashMap<>(options);
    more.put(option, value);
    return new ValueType(java, boxed, imports, annotation, more, true, collates);
  }
}
