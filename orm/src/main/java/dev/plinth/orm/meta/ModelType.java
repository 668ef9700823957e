package dev.plinth.orm.meta;

import dev.plinth.db.Row;
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
   * Reads columns into the object: that of the first field is at this 1-based index, the others
   * follow. What was read is put into {@code was}, at the fields' indexes.
   */
  protected abstract void read(T object, int[] fields, Row row, int at, @Nullable Object[] was);

  /**
   * The object's value of a field. The indexes that follow on the fields' are for its sides of the
   * relations, in their order: each a {@link ToOne} or a {@link ToMany}.
   */
  protected abstract @Nullable Object get(T object, int field);

  /** Sets the object's value of a field. */
  protected abstract void set(T object, int field, @Nullable Object value);

  /** Points a reference to what was read, and hands that on. */
  protected static @Nullable Object point(ToOne reference, int part, @Nullable Object value) {
    reference.keyPart(part, value);
    return value;
  }

  /** Reads a value that can change in place into the object; answers it in database form. */
  protected final @Nullable Object stored(T object, FieldMeta field, Row row, int at) {
    Object stored = field.type().stored(row, at);
    set(object, field.index(), field.type().valueOf(stored));
    return stored;
  }

  /** The error for an index that the model has not. */
  protected final IndexOutOfBoundsException unknown(int index) {
    return new IndexOutOfBoundsException(getClass().getSimpleName() + " has no member " + index);
  }
}
