package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.db.ValueRow;
import org.jspecify.annotations.Nullable;

/**
 * What every generated class is above its columns: how Plinth makes the model's objects and reaches
 * their fields, without reflection. Generated code extends it once for each model; its methods are
 * for Plinth alone.
 *
 * <pre>{@code
 * public final class Tag_ extends ModelType<Tag> {
 *   static final ModelMeta<Tag> META =
 *       new Tag_().define(Tag.class)
 *           .field("id", FieldTypes.LONG).primaryKey().identity()
 *           .register();
 *
 *   protected Tag newObject() { return new Tag(); }
 *   ...
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the model
 */
public abstract class ModelType<T extends Persistent> {

  /** For generated code. */
  protected ModelType() {}

  /** Starts the model's definition. */
  protected final ModelDefinition<T> define(Class<T> type) {
    return new ModelDefinition<>(type, this);
  }

  /** A new object of the model. */
  protected abstract T newObject();

  /** Sets the relation fields of an object that is being made. */
  protected void relate(T object, RowState state) {}

  /**
   * Reads columns into the object. For each field {@code at} tells the 1-based index of its column,
   * or 0 where it is not read; what was read is put into {@code was}, at the fields' indexes. A
   * field is set in the same way, from a {@link ValueRow}.
   */
  protected abstract void read(T object, Row row, int[] at, @Nullable Object[] was);

  /**
   * The object's value of a field. The indexes that follow on the fields' are for its sides of the
   * relations, in their order: each a {@link ToOne} or a {@link ToMany}.
   */
  protected abstract @Nullable Object get(T object, int field);

  /** Points a reference to what was read, and hands that on. */
  protected static @Nullable Object point(ToOne reference, int part, @Nullable Object value) {
    reference.keyPart(part, value);
    return value;
  }

  /** A value that its type reads; what a {@link ValueRow} holds is one already. */
  @SuppressWarnings("unchecked") // who sets a field gives it a value of its type
  protected static <V> @Nullable V value(FieldType<V> type, Row row, int at) {
    return row instanceof ValueRow ? (V) row.getObject(at) : type.read(row, at);
  }

  /** A value whose type alone can tell what the snapshot keeps of it. */
  protected static <V> StoredValue<V> stored(FieldType<V> type, Row row, int at) {
    if (row instanceof ValueRow) {
      return new StoredValue<>(value(type, row, at), null);
    }
    Object form = type.stored(row, at);
    V value = type.valueOf(form);
    return new StoredValue<>(value, type.isMutable() ? form : value);
  }

  /** The error for an index that the model has not. */
  protected final IndexOutOfBoundsException unknown(int index) {
    return new IndexOutOfBoundsException(getClass().getSimpleName() + " has no member " + index);
  }
}
