package dev.plinth.processor;

import java.util.List;
import java.util.Optional;

/** A field of a model class that is kept in the database: a value or a relation. */
sealed interface Member permits FieldSource, RelationSource {

  /** Its name in Java. */
  String name();

  /** Its type in Java. */
  JavaType type();

  /** What is said of it in the source. */
  Declaration declaration();

  /** Plinth's annotations on it. */
  default List<AnnotationSource> annotations() {
    return declaration().annotations();
  }

  default Optional<AnnotationSource> annotation(String name) {
    for (AnnotationSource each : annotations()) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  default boolean isPrimaryKey() {
    return annotation("PrimaryKey").isPresent();
  }

  /** The names its columns had before, as far as they are told. */
  default List<String> renamedFrom() {
    return annotation(Annotations.RENAMED_FROM)
        .map(renamed -> renamed.texts("value"))
        .orElse(List.of());
  }

  default Access access() {
    return declaration().access();
  }

  /** Where it stands in the source. */
  default Place place() {
    return declaration().place();
  }

  /** The annotation that says how it is kept, as against those that only mark it. */
  default Optional<AnnotationSource> storageAnnotation() {
    for (AnnotationSource each : annotations()) {
      if (!Annotations.isMark(each.name())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
