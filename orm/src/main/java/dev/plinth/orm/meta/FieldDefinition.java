package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link Definition} says of one field: {@code .field("name",
 * FieldTypes.varchar(100)).unique()}. Not thread-safe; it ends as an immutable {@link FieldMeta}.
 *
 * @param <T> the model
 */
public final class FieldDefinition<T extends Persistent> extends Definition<T> {
  private final ModelDefinition<T> model;
  private final String name;
  private final FieldType<?> type;
  private final boolean primitive;
  private final @Nullable String relation;
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
  private @Nullable String renamedFrom;
  private @Nullable Number min;
  private @Nullable Number max;
  private int minLength;
  private int maxLength;
  private @Nullable String pattern;

  FieldDefinition(
      ModelDefinition<T> model,
      String name,
      FieldType<?> type,
      boolean primitive,
      @Nullable String relation) {
    this.model = model;
    this.relation = relation;
    this.name = name;
    this.type = type;
    this.primitive = primitive;
    this.column = Names.snakeCase(name);
  }

  /** The column's name where it is not the snake_case of the field's. */
  public FieldDefinition<T> column(String value) {
    column = value;
    return this;
  }

  /** The name the column had before. */
  public FieldDefinition<T> renamedFrom(String value) {
    renamedFrom = value;
    return this;
  }

  /** The column takes NULL. */
  public FieldDefinition<T> nullable() {
    nullable = true;
    return this;
  }

  /** The field is (a part of) the primary key. */
  public FieldDefinition<T> primaryKey() {
    primaryKey = true;
    return this;
  }

  /** The database makes the value when a row is inserted. */
  public FieldDefinition<T> identity() {
    identity = true;
    return this;
  }

  /** The field counts the row's versions for optimistic saving. */
  public FieldDefinition<T> version() {
    version = true;
    return this;
  }

  /** No two rows may share a value. */
  public FieldDefinition<T> unique() {
    unique = true;
    return this;
  }

  /** The column gets an index of its own. */
  public FieldDefinition<T> indexed() {
    indexed = true;
    return this;
  }

  /** The SQL of the column's DEFAULT. */
  public FieldDefinition<T> databaseDefault(String sql) {
    databaseDefault = sql;
    return this;
  }

  /** The SQL that the database computes the column from. */
  public FieldDefinition<T> generated(String sql) {
    generated = sql;
    return this;
  }

  /** The SQL of the column's check. */
  public FieldDefinition<T> check(String sql) {
    check = sql;
    return this;
  }

  /** The column's collation. */
  public FieldDefinition<T> collation(String value) {
    collation = value;
    return this;
  }

  /** The column's comment. */
  public FieldDefinition<T> comment(String value) {
    comment = value;
    return this;
  }

  /** The least number that saving accepts. */
  public FieldDefinition<T> min(Number value) {
    min = value;
    return this;
  }

  /** The greatest number that saving accepts. */
  public FieldDefinition<T> max(Number value) {
    max = value;
    return this;
  }

  /** The least number of characters that saving accepts. */
  public FieldDefinition<T> minLength(int value) {
    minLength = value;
    return this;
  }

  /** The greatest number of characters or bytes that saving accepts. */
  public FieldDefinition<T> maxLength(int value) {
    maxLength = value;
    return this;
  }

  /** The regular expression that saving matches the whole text with. */
  public FieldDefinition<T> pattern(String value) {
    pattern = value;
    return this;
  }

  /** The next column of the key that this one is a part of. */
  public FieldDefinition<T> key(String column, FieldType<?> type) {
    if (relation == null) {
      throw new IllegalStateException("'" + name + "' is no column of a relation's key.");
    }
    return model.add(new FieldDefinition<>(model, column, type, false, relation));
  }

  @Override
  ModelDefinition<T> model() {
    return model;
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
