package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a field as generated code writes it: {@code FieldMeta.of("name",
 * text(100)).unique()}. Not thread-safe; it ends as an immutable {@link FieldMeta}.
 */
public final class FieldDefinition {
  private final String name;
  private final FieldType<?> type;
  private final boolean primitive;
  private String column;
  private boolean nullable;
  private boolean primaryKey;
  private boolean identity;
  private boolean version;
  private boolean unique;
  private boolean indexed;
  private @Nullable String databaseDefault;
  private @Nullable String generated;
  private @Nullable String check;
  private @Nullable String collation;
  private @Nullable String comment;
  private @Nullable String relation;
  private @Nullable String renamedFrom;
  private @Nullable Number min;
  private @Nullable Number max;
  private int minLength;
  private int maxLength;
  private @Nullable String pattern;

  FieldDefinition(String name, FieldType<?> type, boolean primitive) {
    this.name = name;
    this.type = type;
    this.primitive = primitive;
    this.column = Names.snakeCase(name);
  }

  /** The column's name where it is not the snake_case of the field's. */
  public FieldDefinition column(String value) {
    column = value;
    return this;
  }

  /** The name the column had before. */
  public FieldDefinition renamedFrom(String value) {
    renamedFrom = value;
    return this;
  }

  /** The column takes NULL. */
  public FieldDefinition nullable() {
    nullable = true;
    return this;
  }

  /** The field is (a part of) the primary key. */
  public FieldDefinition primaryKey() {
    primaryKey = true;
    return this;
  }

  /** The database makes the value when a row is inserted. */
  public FieldDefinition identity() {
    identity = true;
    return this;
  }

  /** The field counts the row's versions for optimistic saving. */
  public FieldDefinition version() {
    version = true;
    return this;
  }

  /** No two rows may share a value. */
  public FieldDefinition unique() {
    unique = true;
    return this;
  }

  /** The column gets an index of its own. */
  public FieldDefinition indexed() {
    indexed = true;
    return this;
  }

  /** The SQL of the column's DEFAULT. */
  public FieldDefinition databaseDefault(String sql) {
    databaseDefault = sql;
    return this;
  }

  /** The SQL that the database computes the column from. */
  public FieldDefinition generated(String sql) {
    generated = sql;
    return this;
  }

  /** The SQL of the column's check. */
  public FieldDefinition check(String sql) {
    check = sql;
    return this;
  }

  /** The column's collation. */
  public FieldDefinition collation(String value) {
    collation = value;
    return this;
  }

  /** The column's comment. */
  public FieldDefinition comment(String value) {
    comment = value;
    return this;
  }

  /** The least number that saving accepts. */
  public FieldDefinition min(Number value) {
    min = value;
    return this;
  }

  /** The greatest number that saving accepts. */
  public FieldDefinition max(Number value) {
    max = value;
    return this;
  }

  /** The least number of characters that saving accepts. */
  public FieldDefinition minLength(int value) {
    minLength = value;
    return this;
  }

  /** The greatest number of characters or bytes that saving accepts. */
  public FieldDefinition maxLength(int value) {
    maxLength = value;
    return this;
  }

  /** The regular expression that saving matches the whole text with. */
  public FieldDefinition pattern(String value) {
    pattern = value;
    return this;
  }

  /** The foreign key that owns this field. */
  public FieldDefinition of(String relationName) {
    relation = relationName;
    return this;
  }

  FieldMeta at(int index) {
    return new FieldMeta(
        index,
        name,
        column,
        type,
        primitive,
        nullable,
        primaryKey,
        identity,
        version,
        unique,
        indexed,
        databaseDefault,
        generated,
        check,
        collation,
        comment,
        relation,
        renamedFrom,
        new Limits(min, max, minLength, maxLength, pattern));
  }
}
