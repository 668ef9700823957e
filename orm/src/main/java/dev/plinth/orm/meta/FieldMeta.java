package dev.plinth.orm.meta;

import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One column of a model: its Java name, its column and its options.
 *
 * <p>A foreign key owns one field for each column of the key it points to; such a field names its
 * {@code relation}.
 *
 * @param index the position among the model's fields, from 0; generated code switches over it
 * @param name the name in Java and in lookups; for the column of a foreign key {@code authorId}
 * @param column the column's name
 * @param type how values travel
 * @param primitive whether the Java field is a primitive: 0 or false where nothing was set
 * @param nullable whether the column takes NULL
 * @param primaryKey whether the field is (a part of) the primary key
 * @param identity whether the database makes the value when a row is inserted
 * @param version whether it is the optimistic lock's counter
 * @param unique whether a unique constraint of its own is made
 * @param indexed whether an index of its own is made
 * @param databaseDefault the SQL of the column's DEFAULT, or null
 * @param generated the SQL of a generated column, or null
 * @param check the SQL of the column's check, or null
 * @param collation the column's collation, or null
 * @param comment the column's comment, or null
 * @param relation the name of the foreign key that owns this field, or null
 * @param renamedFrom the name the column had before, or null
 * @param limits what saving accepts beyond what the type says
 */
public record FieldMeta(
    int index,
    String name,
    String column,
    FieldType<?> type,
    boolean primitive,
    boolean nullable,
    boolean primaryKey,
    boolean identity,
    boolean version,
    boolean unique,
    boolean indexed,
    @Nullable String databaseDefault,
    @Nullable String generated,
    @Nullable String check,
    @Nullable String collation,
    @Nullable String comment,
    @Nullable String relation,
    @Nullable String renamedFrom,
    Limits limits) {

  /** The column's type. */
  public SqlType sqlType() {
    return type.sqlType();
  }

  /** Whether the database makes this value where none is given: identity, default or generated. */
  public boolean madeByDatabase() {
    return identity || generated != null || databaseDefault != null;
  }

  /** Whether the field can be written at all. */
  public boolean writable() {
    return generated == null;
  }

  /** Whether it is a number type, so that it can be summed. */
  public boolean numeric() {
    return Number.class.isAssignableFrom(type.javaType()) || type.javaType() == BigDecimal.class;
  }
}
