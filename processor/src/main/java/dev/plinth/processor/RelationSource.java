package dev.plinth.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation to another model.
 *
 * @param name its name in Java
 * @param type its type in Java: a Ref or a Many
 * @param kind which relation it is
 * @param target the model it leads to
 * @param declaration what else the source says of it
 */
record RelationSource(
    String name, JavaType type, Kind kind, JavaType target, Declaration declaration)
    implements Member {

  /** The kinds of relation; see {@code RelationMeta.Kind}. */
  enum Kind {
    FOREIGN_KEY("foreignKey"),
    ONE_TO_ONE("oneToOne"),
    REVERSE_ONE("reverseOne"),
    REVERSE_MANY("reverseMany"),
    MANY_TO_MANY("manyToMany");

    private final String factory;

    Kind(String factory) {
      this.factory = factory;
    }

    /** The method of Definition that starts one. */
    String factory() {
      return factory;
    }

    boolean holdsKey() {
      return this == FOREIGN_KEY || this == ONE_TO_ONE;
    }

    boolean isToOne() {
      return holdsKey() || this == REVERSE_ONE;
    }

    boolean isReverse() {
      return this == REVERSE_ONE || this == REVERSE_MANY;
    }
  }

  @Nullable String option(String name) {
    return storageAnnotation().map(annotation -> annotation.text(name)).orElse(null);
  }

  boolean flag(String name) {
    return storageAnnotation().map(annotation -> annotation.flag(name)).orElse(false);
  }

  /** Whether the relation may point to nothing. */
  boolean isNullable() {
    return declaration.nullable() && !isPrimaryKey();
  }

  /** The names that were given to its columns. */
  List<String> columns() {
    return storageAnnotation().map(annotation -> annotation.texts("column")).orElse(List.of());
  }

  String onDelete() {
    String given = option("onDelete");
    return given == null ? "NO_ACTION" : given;
  }

  String onUpdate() {
    String given = option("onUpdate");
    return given == null ? "NO_ACTION" : given;
  }

  /** Whether a constraint is wanted; it is unless the annotation says no. */
  boolean isConstrained() {
    return storageAnnotation()
        .map(a -> !Boolean.FALSE.equals(a.values().get("constraint")))
        .orElse(true);
  }

  /** Whether an index is wanted; it is unless the annotation says no. */
  boolean wantsIndex() {
    return storageAnnotation()
        .map(a -> !Boolean.FALSE.equals(a.values().get("index")))
        .orElse(true);
  }

  /** Where an option stands, or the field where it was not written down. */
  Place at(String option) {
    return storageAnnotation().map(annotation -> annotation.at(option)).orElse(place());
  }

  /** The link model, or null where the link table is made for it. */
  @Nullable JavaType through() {
    JavaType type = storageAnnotation().map(annotation -> annotation.type("through")).orElse(null);
    return type == null || type.name().equals("void") ? null : type;
  }
}
