package dev.plinth.processor;

/** The column classes of {@code dev.plinth.orm.query}, by what can be asked of a column. */
enum ColumnKind {
  NUMBER("NumberColumn", "number"),
  TEXT("TextColumn", "text"),
  BOOLEAN("BooleanColumn", "bool"),
  TEMPORAL("TemporalColumn", "temporal"),
  ORDERED("OrderedColumn", "ordered"),
  LIST("ListColumn", "list"),
  JSON("JsonColumn", "json"),
  VALUE("ValueColumn", "value");

  private final String className;
  private final String factory;

  ColumnKind(String className, String factory) {
    this.className = className;
    this.factory = factory;
  }

  JavaType type() {
    return JavaType.of("dev.plinth.orm.query", className);
  }

  /** The method of ModelPath that makes one. */
  String factory() {
    return factory;
  }

  /** Whether the class names the type of its values beside the model. */
  boolean namesValue() {
    return this != TEXT && this != BOOLEAN;
  }
}
