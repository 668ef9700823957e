package dev.plinth.processor;

import java.util.Set;

/** The types of Plinth that generated code names. */
final class Library {
  static final JavaType DEFINITION = meta("Definition");
  static final JavaType FIELD_TYPE = meta("FieldType");
  static final JavaType MODEL_META = meta("ModelMeta");
  static final JavaType MODEL_TYPE = meta("ModelType");
  static final JavaType INDEX_META = meta("IndexMeta");
  static final JavaType CHECK_META = meta("CheckMeta");
  static final JavaType ROW_STATE = meta("RowState");
  static final JavaType TO_ONE = meta("ToOne");
  static final JavaType TO_MANY = meta("ToMany");
  static final JavaType ROW = JavaType.of("dev.plinth.db", "Row");
  static final JavaType HOPS = JavaType.of("dev.plinth.orm.query", "Hops");
  static final JavaType MODEL_PATH = JavaType.of("dev.plinth.orm.query", "ModelPath");
  static final JavaType MANY_PATH = JavaType.of("dev.plinth.orm.query", "ManyPath");
  static final JavaType REF = JavaType.of("dev.plinth.orm", "Ref");
  static final JavaType MANY = JavaType.of("dev.plinth.orm", "Many");
  static final JavaType ON_UPDATE = JavaType.of("dev.plinth.orm.annotation", "OnUpdate");
  static final JavaType ON_DELETE = JavaType.of("dev.plinth.orm.annotation", "OnDelete");
  static final JavaType NULL_UNMARKED = JavaType.of("org.jspecify.annotations", "NullUnmarked");
  static final JavaType GENERATED = JavaType.of("javax.annotation.processing", "Generated");

  /** The packages that are imported whole: no two of them name one thing alike. */
  static final Set<String> ON_DEMAND =
      Set.of("dev.plinth.orm", "dev.plinth.orm.meta", "dev.plinth.orm.query");

  private Library() {}

  private static JavaType meta(String name) {
    return JavaType.of("dev.plinth.orm.meta", name);
  }
}
