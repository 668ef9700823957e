package dev.plinth.processor;

/**
 * All that can be wrong with a model, each with its stable id and its sentence: what was found, and
 * the way out.
 */
enum Problem {
  ABSTRACT_TABLE(
      "model.abstract-table",
      "@Table is on the abstract class %1$s, which has no table of its own. Put it on the classes"
          + " that extend %1$s."),
  NOT_AN_ENTITY(
      "model.not-an-entity",
      "@Table is on %s, which is no model. Extend dev.plinth.orm.Model, or dev.plinth.orm.Entity"
          + " for a primary key of your own."),
  PRIVATE_CLASS(
      "model.private-class",
      "The model %s is private, so %s can't reach it. Drop 'private' from it and the classes around"
          + " it."),
  INNER_CLASS(
      "model.inner-class",
      "The model %s needs an object of %s around it, which a row doesn't have. Make it static."),
  GENERIC_CLASS(
      "model.generic-class",
      "The model %s has type parameters, which a table doesn't have. Make it abstract and extend it"
          + " with the types filled in."),
  CONCRETE_PARENT(
      "model.concrete-parent",
      "%s extends the model %s, but a table can't extend a table. Make %2$s abstract so that it hands"
          + " down its fields, or point to it with @OneToOne Ref<%2$s>."),
  NO_CONSTRUCTOR(
      "model.no-constructor",
      "The model %s has no constructor without parameters that its package can reach. Add '%1$s()"
          + " {}'."),
  GENERATED_NAME_TAKEN(
      "model.generated-name-taken",
      "The generated class of %s is called %s, but there is a class of that name already. Rename one"
          + " of them."),
  NO_PRIMARY_KEY(
      "model.no-primary-key",
      "The model %s has no primary key. Extend dev.plinth.orm.Model, which brings an id, or mark a"
          + " field with @PrimaryKey."),
  SECOND_PRIMARY_KEY(
      "model.second-primary-key",
      "%s is marked @PrimaryKey, but %s has the key 'id' of Model already. Extend"
          + " dev.plinth.orm.Entity instead of Model, or drop the annotation."),
  KEY_CYCLE(
      "model.key-cycle",
      "The primary key of %s can't be found: it leads back to %s through %s. Give one of the models"
          + " a key of its own."),
  SEVERAL_VERSIONS("model.several-versions", "%s has a second @Version, %s. Keep one of them."),
  DUPLICATE_COLUMN(
      "model.duplicate-column",
      "%s and %s are both kept in the column '%s' of %s. Give one of them another column, or remove"
          + " it."),
  DUPLICATE_FIELD(
      "model.duplicate-field", "%s and a column of %s are both called '%s'. Rename one of them."),

  BAD_NAME("table.bad-name", "The name '%s' of %s %s. Choose a name of 1 to 63 bytes."),
  UNKNOWN_INDEX_FIELD("table.unknown-field", "No field '%s' on %s.%s Fields: %s."),
  EMPTY("table.empty", "This @%s of %s is empty. %s."),
  INDEX_FIELDS_AND_EXPRESSIONS(
      "table.fields-and-expressions",
      "This @Index of %s has both fields and expressions. Write the fields as expressions too."),

  READ_ONLY_TABLE(
      "table.read-only",
      "%1$s is read-only, so nobody makes the %2$s of its @Table. Remove %2$s, or readOnly."),

  ABSTRACT_RENAMED_FROM(
      "rename.abstract-class",
      "@RenamedFrom is on the abstract class %1$s, which has no table of its own. Put it on the"
          + " classes that extend %1$s."),
  RENAMED_FROM_ITSELF(
      "rename.same-name",
      "@RenamedFrom of %s says '%s', which its %s is called now. Give the name it had before, or"
          + " remove the annotation."),
  RENAMED_FROM_COUNT(
      "rename.name-count", "@RenamedFrom of %s has %s for %s. Give one old name for each."),
  NO_COLUMN_TO_RENAME(
      "rename.no-column", "%s has no column of its own to rename. Remove @RenamedFrom."),

  NOT_STORED(
      "field.not-stored",
      "%s is static or transient, so it has no column. Drop that, or the annotation @%s."),
  UNREACHABLE(
      "field.unreachable",
      "%s is not reachable from %s and has no %s. Add what is missing, or make the field"
          + " package-private in the package of the model, or public."),
  FINAL("field.final", "%s is final, so it can't be filled from a row. Drop 'final'."),
  HIDES(
      "field.hides",
      "%s hides a field of the same name in a class above. Rename it, or remove one of the two."),
  NULLABLE_PRIMITIVE(
      "field.nullable-primitive", "%s is @Nullable, but %s is never null. Write %s."),
  UNSUPPORTED_TYPE("field.unsupported-type", "%s is of type %s, which has no column type. %s."),
  WRONG_ANNOTATION("field.wrong-annotation", "@%s is on %s of type %s; it is for %s.%s"),
  TWO_ANNOTATIONS("field.two-annotations", "%s has both @%s and @%s. Keep one of them."),
  NO_MAX_LENGTH(
      "field.no-max-length",
      "@CharField on %s has no length. Give it one, such as maxLength = 100, or use @TextField for"
          + " any length."),
  BAD_OPTION("field.bad-option", "%s = %s on %s is no use: %s."),
  OPTION_ELSEWHERE("field.option-elsewhere", "%s on %s says nothing for a list of %s. Remove it."),
  VERSION_TYPE(
      "field.version-type",
      "@Version is on %s of type %s. Versions are counted in an int or a long."),
  IDENTITY_TYPE(
      "field.identity-type",
      "The database counts up whole numbers only, but %s is of type %s. Make it a Long, or drop identity ="
          + " true and give it a value."),
  IDENTITY_PART(
      "field.identity-part",
      "%s is one of several parts of the key of %s, so the database doesn't count it up. Drop"
          + " identity = true."),
  KEY_GENERATED(
      "field.key-generated",
      "%s is (part of) the primary key and can't be computed by the database from other columns."
          + " Drop generated."),
  CUSTOM_TYPE_NOT_A_TYPE(
      "field.not-a-field-type",
      "@Field on %s names %s, which is no FieldType. Implement dev.plinth.orm.meta.FieldType<%s>."),
  CUSTOM_TYPE_MISMATCH(
      "field.field-type-mismatch",
      "@Field on %s names %s, which is for %s, but the field is of type %s."),
  CUSTOM_TYPE_UNREACHABLE(
      "field.field-type-unreachable",
      "%s of %s can't be made from the package of the model. Make it a visible class with a"
          + " constructor without parameters."),
  RESERVED_NAME(
      "field.reserved-name",
      "%s can't be called that: the generated %s has a member of that name. Rename it%s."),

  UNKNOWN_TARGET(
      "relation.unknown-target",
      "%s leads to %s, which is not known.%s Import it, or declare it as a model."),
  NOT_A_MODEL(
      "relation.not-a-model",
      "%s leads to %s, which is no model. A relation leads to a non-abstract class that extends"
          + " dev.plinth.orm.Model or Entity."),
  INITIALIZED(
      "relation.initialized",
      "%s has an initializer, but Plinth fills in relations itself. Remove '= ...'."),
  TARGET_WITHOUT_KEY(
      "relation.target-without-key",
      "%s leads to %s, which has no primary key that can be pointed to. See to the key of %2$s."),
  COLUMN_COUNT(
      "relation.column-count",
      "%s needs %d column names, one for each part of the key of %s (%s), but has %d."),
  SET_NULL(
      "relation.set-null-not-null",
      "%s is set to null when its %s is deleted, but it is not nullable. Write Ref<@Nullable %s>,"
          + " or choose another onDelete."),
  SET_DEFAULT(
      "relation.set-default-without-default",
      "%s is set to its default when its %s is deleted, but it has none. Give it dbDefault, or choose"
          + " another onDelete."),
  NO_OTHER_END(
      "relation.no-other-end",
      "%s is the other end of no relation: %s has no %s that leads to %s%s. Add one%s."),
  AMBIGUOUS_REVERSE(
      "relation.ambiguous-reverse",
      "%s could be the other end of %s. Give the right one relatedName = \"%s\"."),
  UNKNOWN_MAPPED_BY(
      "relation.unknown-mapped-by",
      "No relation '%s' on %s that holds a key to %s.%s Relations: %s."),
  UNKNOWN_RELATED_NAME(
      "relation.unknown-related-name",
      "relatedName of %s is '%s', but %s has no such field.%s Add '%s %2$s;' to %3$s, or drop"
          + " relatedName."),
  RELATED_NAME_CLASH(
      "relation.related-name-clash",
      "relatedName of %s is '%s', but %s.%2$s is %s. Choose another name."),
  RELATED_NAME_TWICE(
      "relation.related-name-twice",
      "%s and %s lead to %s and have the same relatedName '%s'. Choose another name for one."),
  THROUGH_NOT_A_MODEL(
      "relation.through-not-a-model",
      "The link model %s of %s is no model. Extend dev.plinth.orm.Model or Entity."),
  THROUGH_WITHOUT_KEY(
      "relation.through-without-key",
      "The link model %s of %s has %s to %s. It needs exactly %s; see to its fields of type"
          + " Ref<%4$s>, or drop through."),
  THROUGH_AND_TABLE(
      "relation.through-and-link-table",
      "%s has both through and linkTable, but the link model %s names its table itself. Drop"
          + " linkTable."),
  READ_ONLY_LINK(
      "relation.read-only-link",
      "%s needs a link table, which nobody makes for the read-only model %s. Give it through = ..., a"
          + " model of the links that are there."),
  NOT_SYMMETRICAL(
      "relation.not-symmetrical",
      "%s is symmetrical, but leads from %s to %s. Only a relation of a model with itself can be.");

  private final String id;
  private final String sentence;

  Problem(String id, String sentence) {
    this.id = id;
    this.sentence = sentence;
  }

  /** The stable id. */
  String id() {
    return id;
  }

  /** The message: the sentence with its details, and the id. */
  String message(Object... details) {
    return String.format(sentence, details) + " [" + id + "]";
  }
}
