package dev.plinth.processor;

import java.util.Set;

/** The names of Plinth's annotations and of the types that models are made of. */
final class Annotations {
  static final String PACKAGE = "dev.plinth.orm.annotation";
  static final String ENTITY = "dev.plinth.orm.Entity";
  static final String MODEL = "dev.plinth.orm.Model";
  static final String REF = "dev.plinth.orm.Ref";
  static final String MANY = "dev.plinth.orm.Many";
  static final String RENAMED_FROM = "RenamedFrom";

  private static final Set<String> MARKS = Set.of("PrimaryKey", "Version", RENAMED_FROM);
  private static final Set<String> RELATIONS = Set.of("ForeignKey", "OneToOne", "ManyToMany");

  private Annotations() {}

  /** Whether the annotation only marks a field and does not say how it is kept. */
  static boolean isMark(String name) {
    return MARKS.contains(name);
  }

  static boolean isRelation(String name) {
    return RELATIONS.contains(name);
  }
}
