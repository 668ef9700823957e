package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Plinth keeps beside one model object: the values as they were last seen in the database,
 * whether a row exists, and the result the object came with.
 *
 * <p>Generated code extends this class once for each model, with a typed field for each column, so
 * that nothing is boxed. Not thread-safe, like the object it belongs to.
 */
public abstract class RowState {
  private final ModelMeta<?> meta;
  private boolean persisted;
  private @Nullable Result result;
  private @Nullable BitSet unloaded;
  private @Nullable BitSet forced;

  /** For generated code. */
  protected RowState(ModelMeta<?> meta) {
    this.meta = meta;
  }

  /** The object this state belongs to. */
  public abstract Persistent object();

  /** Reads one column into the object and into the snapshot. */
  public abstract void read(int field, Row row, int at);

  /**
   * The object's value of a field as Java sees it: the present one, or the one from before, as the
   * row had it when it was last seen.
   */
  protected abstract @Nullable Object value(int field, boolean before);

  /** Sets the object's value of a field; the snapshot stays. */
  public abstract void set(int field, @Nullable Object value);

  /** Takes the object's present value as the snapshot. */
  protected abstract void accept(int field);

  /** The object's side of a relation: a {@link ToOne} or a {@link ToMany}. */
  protected Object side(int relation) {
    throw unknown(relation);
  }

  /** The object's side of a to-one relation, by the relation's index. */
  public ToOne toOne(int relation) {
    return (ToOne) side(relation);
  }

  /** The object's side of a to-many relation, by the relation's index. */
  public ToMany toMany(int relation) {
    return (ToMany) side(relation);
  }

  /** The object's present value of a field, as Java sees it. */
  public final @Nullable Object get(int field) {
    return value(field, false);
  }

  /** The value of a field that the row had when it was last seen. */
  public final @Nullable Object was(int field) {
    return value(field, true);
  }

  /** The model's description. */
  public final ModelMeta<?> meta() {
    return meta;
  }

  /** Whether a row of this object exists, as far as is known. */
  public final boolean isPersisted() {
    return persisted;
  }

  /** The result this object was loaded with, or null for an object made here. */
  public final @Nullable Result result() {
    return result;
  }

  /** Whether the field's value was read, or was given since. */
  public final boolean isLoaded(int field) {
    return unloaded == null || !unloaded.get(field) || differs(field);
  }

  /** Whether saving has to write the field. */
  public final boolean isChanged(int field) {
    return isForced(field) || differs(field);
  }

  /** Whether saving has to write the field even where it equals the snapshot. */
  public final boolean isForced(int field) {
    return forced != null && forced.get(field);
  }

  /** Whether the object's value is another one than the row's when it was last seen. */
  public final boolean isEdited(int field) {
    return differs(field);
  }

  /** Notes that the object was read from a row, with these fields left out (null: none). */
  public final void loaded(Result from, @Nullable BitSet leftOut) {
    persisted = true;
    result = from;
    unloaded = leftOut;
    if (leftOut != null) {
      leftOut.stream().forEach(this::accept); // what an initializer set is no change
    }
  }

  /** Notes that a column which had been left out is there now. */
  public final void nowLoaded(int field) {
    if (unloaded != null && unloaded.get(field)) {
      unloaded = (BitSet) unloaded.clone();
      unloaded.clear(field);
    }
  }

  /** Notes that a row exists with the object's present values in this field. */
  public final void saved(int field) {
    accept(field);
    nowLoaded(field);
    if (forced != null) {
      forced.clear(field);
    }
  }

  /** Notes whether a row exists. */
  public final void persisted(boolean exists) {
    persisted = exists;
  }

  /** Makes saving write the field although it equals the snapshot, as after a rollback. */
  public final void force(int field) {
    if (forced == null) {
      forced = new BitSet();
    }
    forced.set(field);
  }

  /** Ties the object to a result, the database it lives in and its peers; null for a new object. */
  public final void belongTo(@Nullable Result to) {
    result = to;
  }

  /** A value that can change in place, or has no equality, is compared as the database sees it. */
  private boolean differs(int field) {
    Object now = get(field);
    Object was = was(field);
    FieldType<?> type = meta.field(field).type();
    return !Objects.equals(now, was) && !Objects.deepEquals(type.bindable(now), type.bindable(was));
  }

  /** For generated code: points a reference to what was read, and hands that on. */
  protected static <V extends @Nullable Object> V point(ToOne reference, int part, V value) {
    reference.keyPart(part, value);
    return value;
  }

  /** For generated code: the error for an index that the model has not. */
  protected final IndexOutOfBoundsException unknown(int index) {
    return new IndexOutOfBoundsException(meta.name() + " has no member " + index);
  }

  @Override
  public final String toString() {
    return meta.name() + (persisted ? " (saved)" : " (new)");
  }
}
