package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.db.ValueRow;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Plinth keeps beside one model object: the values as they were last seen in the database,
 * whether a row exists, and the result the object came with.
 *
 * <p>Not thread-safe, like the object it belongs to.
 */
public final class RowState {
  private final ModelMeta<?> meta;
  private final Persistent object;
  private @Nullable Object[] was; // that of the model until something is known
  private boolean persisted;
  private @Nullable Result result;
  private @Nullable BitSet unloaded;
  private @Nullable BitSet forced;

  RowState(ModelMeta<?> meta, Persistent object) {
    this.meta = meta;
    this.object = object;
    this.was = meta.untouched();
  }

  /** The object this state belongs to. */
  public Persistent object() {
    return object;
  }

  /**
   * Reads a new object out of its row.
   *
   * @param at for each field the 1-based index of its column, or 0 where it is left out
   * @param leftOut the same fields that are left out, or null where none is
   * @param to the result that the object belongs to
   */
  public void load(Row row, int[] at, @Nullable BitSet leftOut, Result to) {
    was = new Object[at.length];
    meta.access().read(object, row, at, was);
    persisted = true;
    result = to;
    unloaded = leftOut;
    if (leftOut != null) {
      leftOut.stream().forEach(this::accept); // what an initializer set is no change
    }
  }

  private @Nullable Object[] own() {
    if (was == meta.untouched()) {
      was = was.clone();
    }
    return was;
  }

  /**
   * Reads columns into the object and into the snapshot.
   *
   * @param at for each field the 1-based index of its column, or 0 where it is not read
   */
  public void read(Row row, int[] at) {
    meta.access().read(object, row, at, own());
  }

  /** The object's present value of a field, as Java sees it. */
  public @Nullable Object get(int field) {
    return meta.access().get(object, field);
  }

  /** Sets the object's value of a field; the snapshot stays. */
  public void set(int field, @Nullable Object value) {
    @Nullable Object[] into = own();
    Object before = into[field];
    int[] at = meta.columns(List.of(meta.field(field)), 1);
    try {
      meta.access().read(object, new ValueRow(value), at, into);
    } finally {
      into[field] = before;
    }
  }

  /** The value of a field that the row had when it was last seen, as Java sees it. */
  public @Nullable Object was(int field) {
    FieldType<?> type = meta.field(field).type();
    return type.isMutable() ? type.valueOf(was[field]) : was[field];
  }

  /** Takes the object's present value as the snapshot. */
  private void accept(int field) {
    FieldType<?> type = meta.field(field).type();
    Object now = get(field);
    own()[field] = type.isMutable() ? type.bindable(now) : now;
  }

  private Object side(int relation) {
    return Objects.requireNonNull(
        meta.access().get(object, meta.fields().size() + relation),
        () ->
            "%s.%s is null. Change what it leads to, and leave the field itself as it is."
                .formatted(meta.name(), meta.relations().get(relation).name()));
  }

  /** The object's side of a to-one relation, by the relation's index. */
  public ToOne toOne(int relation) {
    return (ToOne) side(relation);
  }

  /** The object's side of a to-many relation, by the relation's index. */
  public ToMany toMany(int relation) {
    return (ToMany) side(relation);
  }

  /** The model's description. */
  public ModelMeta<?> meta() {
    return meta;
  }

  /** Whether a row of this object exists, as far as is known. */
  public boolean isPersisted() {
    return persisted;
  }

  /** The result this object was loaded with, or null for an object made here. */
  public @Nullable Result result() {
    return result;
  }

  /** Whether the field's value was read, or was given since. */
  public boolean isLoaded(int field) {
    return unloaded == null || !unloaded.get(field) || differs(field);
  }

  /** Whether saving has to write the field. */
  public boolean isChanged(int field) {
    return isForced(field) || differs(field);
  }

  /** Whether saving has to write the field even where it equals the snapshot. */
  public boolean isForced(int field) {
    return forced != null && forced.get(field);
  }

  /** Whether the object's value is another one than the row's when it was last seen. */
  public boolean isEdited(int field) {
    return differs(field);
  }

  /** Notes that a column which had been left out is there now. */
  public void nowLoaded(int field) {
    if (unloaded != null && unloaded.get(field)) {
      unloaded = (BitSet) unloaded.clone();
      unloaded.clear(field);
    }
  }

  /** Notes that a row exists with the object's present values in this field. */
  public void saved(int field) {
    accept(field);
    nowLoaded(field);
    if (forced != null) {
      forced.clear(field);
    }
  }

  /** Notes whether a row exists. */
  public void persisted(boolean exists) {
    persisted = exists;
  }

  /** Makes saving write the field although it equals the snapshot, as after a rollback. */
  public void force(int field) {
    if (forced == null) {
      forced = new BitSet();
    }
    forced.set(field);
  }

  /** Ties the object to a result, the database it lives in and its peers; null for a new object. */
  public void belongTo(@Nullable Result to) {
    result = to;
  }

  /** A value that can change in place, or has no equality, is compared as the database sees it. */
  private boolean differs(int field) {
    Object now = get(field);
    Object was = was(field);
    FieldType<?> type = meta.field(field).type();
    return !Objects.equals(now, was) && !Objects.deepEquals(type.bindable(now), type.bindable(was));
  }

  @Override
  public String toString() {
    return meta.name() + (persisted ? " (saved)" : " (new)");
  }
}
