package dev.plinth.orm;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToOne;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.query.Lookups;
import dev.plinth.orm.relation.LazyLoader;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A reference to at most one other object: a foreign key, or either end of a one-to-one.
 *
 * <pre>{@code
 * post.author.set(jane);      // no SQL; saved with the post
 * post.author.id();           // never loads
 * post.author.get().username; // loads the authors of all posts of the same result, once
 * }</pre>
 *
 * <p>Declare the field without an initializer; it is set when the object is made. One that may
 * point to nothing is a {@code Ref<@Nullable User>}. Threads may read relations of objects that
 * they share; changing them is not thread-safe, like the object it belongs to.
 *
 * @param <T> the model it points to
 */
public final class Ref<T extends @Nullable Entity> implements ToOne {
  private final RowState owner;
  private final RelationMeta relation;
  private @Nullable Object key;
  private @Nullable Persistent target;
  private boolean loaded;

  /** For generated code. */
  public Ref(RowState owner, int relation) {
    this.owner = owner;
    this.relation = owner.meta().relation(relation);
  }

  /**
   * The object; loaded now if it was not.
   *
   * @throws DoesNotExist where it points to nothing
   */
  public @NonNull T get() {
    @Nullable T object = orNull();
    if (object == null) {
      throw new DoesNotExist(relation + " points to nothing. Use orNull() where that may be.");
    }
    return object;
  }

  /** The object, loaded now if it was not, or null where it points to nothing. */
  @SuppressWarnings("unchecked") // filled with objects of the relation's target only
  public @Nullable T orNull() {
    if (!isLoaded()) {
      LazyLoader.load(owner, relation);
    }
    VarHandle.acquireFence(); // the target as the thread left it that loaded it
    return (T) target;
  }

  /**
   * The key of the object, or null where it points to nothing; a list of the parts for a composite
   * key. Never loads the object; a column that was left out by {@code only} or {@code defer} is
   * loaded.
   */
  public @Nullable Object id() {
    LazyLoader.loadKey(owner, relation);
    Object id = Key.of(this, targetKey());
    return id == null ? null : Key.value(id);
  }

  /**
   * Points to another object, or to nothing. Nothing is sent until the object that holds the key is
   * saved: the owner, or the other object where this is the reverse end of a one-to-one. The other
   * ends of a one-to-one that are loaded tell the same at once.
   */
  public void set(@Nullable T object) {
    RelationMeta otherEnd = relation.isOneToOne() ? relation.inverse() : null;
    if (otherEnd != null && object != target) {
      leave(target, otherEnd, owner.object());
    }
    point(object);
    if (otherEnd != null && object != null) {
      Ref<?> there = otherEnd(object, otherEnd);
      if (there.target != owner.object()) {
        leave(there.target, relation, object);
        there.point(owner.object());
      }
    }
  }

  private void point(@Nullable Persistent object) {
    target = object;
    key = null;
    loaded = true;
    given();
  }

  /** What no longer belongs together points to nothing, as far as it is loaded. */
  private static void leave(@Nullable Persistent from, RelationMeta end, Persistent object) {
    if (from != null && otherEnd(from, end).target == object) {
      otherEnd(from, end).point(null);
    }
  }

  private static Ref<?> otherEnd(Persistent object, RelationMeta end) {
    return (Ref<?>) Persistent.stateOf(object).toOne(end.index());
  }

  /** Setting nothing is a change too, where the column was left out and its value is not known. */
  private void given() {
    if (relation.holdsKey()) {
      for (FieldMeta field : relation.fields()) {
        if (!owner.isLoaded(field.index())) {
          owner.force(field.index());
          owner.nowLoaded(field.index());
        }
      }
    }
  }

  /**
   * Points to the object of this key, which is loaded when it is touched.
   *
   * @throws dev.plinth.sql.PlinthException {@code query.wrong-type} for what is no key of the model
   */
  public void setId(@Nullable Object id) {
    List<?> parts = id == null ? null : Lookups.keyParts(relation.target(), id);
    for (int i = 0; i < targetKey().size(); i++) {
      keyPart(i, parts == null ? null : parts.get(i));
    }
    given();
  }

  /** Whether the object (or that there is none) is known without a query. */
  @Override
  public boolean isLoaded() {
    return loaded || (relation.holdsKey() && key == null && isKeyLoaded());
  }

  private boolean isKeyLoaded() {
    return relation.fields().stream().allMatch(field -> owner.isLoaded(field.index()));
  }

  /** Whether it points to nothing; a reverse end is loaded for the answer. */
  public boolean isNull() {
    return relation.holdsKey() ? id() == null && target == null : orNull() == null;
  }

  @Override
  public @Nullable Object keyPart(int part) {
    if (target != null) {
      return Persistent.stateOf(target).get(targetKey().get(part).index());
    }
    return key instanceof Object[] parts ? parts[part] : key;
  }

  @Override
  public void keyPart(int part, @Nullable Object value) {
    target = null;
    loaded = false;
    int parts = relation.fields().size();
    if (parts <= 1) {
      key = value;
      return;
    }
    @Nullable Object[] all = key instanceof Object[] known ? known : new Object[parts];
    all[part] = value;
    key = Arrays.stream(all).allMatch(one -> one == null) ? null : all;
  }

  @Override
  public @Nullable Persistent peek() {
    return target;
  }

  @Override
  public void fill(@Nullable Persistent object) {
    target = object;
    VarHandle.releaseFence(); // whoever sees that it is loaded sees what was loaded
    loaded = true;
  }

  @Override
  public void forget() {
    Object id = relation.holdsKey() ? id() : null;
    target = null;
    loaded = false;
    if (id != null) {
      setId(id);
    }
  }

  private List<FieldMeta> targetKey() {
    return relation.target().key();
  }

  @Override
  public String toString() {
    LazyLoader.loadKey(owner, relation);
    return relation.target().name() + "(" + Key.of(this, targetKey()) + ")";
  }
}
