package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Assignment;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.LazyLoader;
import dev.plinth.orm.save.Deleted;
import dev.plinth.orm.save.Refresher;
import dev.plinth.orm.save.SaveMode;
import dev.plinth.orm.save.Saver;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of models that name their own primary key with {@code @PrimaryKey}; {@link Model} brings
 * the usual {@code id}.
 *
 * <pre>{@code
 * @Table(name = "countries")
 * public class Country extends Entity {
 *   @PrimaryKey @CharField(maxLength = 2) String code;
 *   @CharField(maxLength = 80) String name;
 * }
 * }</pre>
 *
 * <p>Two objects are equal when they are of one model and have the same key; an object without a
 * key equals only itself. Not thread-safe, like any mutable object.
 */
public abstract class Entity extends Persistent {
  private int hash;
  private List<Assignment<?>> assigned = List.of();

  /** Makes a new object; its relation fields are set. */
  protected Entity() {}

  /**
   * The value of a column; one that was left out by {@code only} or {@code defer} is loaded now, as
   * the query's fetch mode says.
   */
  public final <M extends Entity, V> @Nullable V get(Expression<M, V> column) {
    FieldMeta field = ownField(column);
    RowState state = stateOf(this);
    if (!state.isLoaded(field.index())) {
      LazyLoader.load(state, field);
    }
    return column.type().javaType().cast(state.get(field.index()));
  }

  /** Whether the value of a column is there without a query. */
  public final boolean isLoaded(Expression<?, ?> column) {
    return stateOf(this).isLoaded(ownField(column).index());
  }

  /** Whether a row of this object exists, as far as is known. */
  public final boolean isPersisted() {
    return stateOf(this).isPersisted();
  }

  /**
   * Saves the object: a new one is inserted, of one that has a row the changed columns are updated;
   * where nothing was changed, nothing is sent.
   *
   * <pre>{@code
   * user.save();                  // INSERT INTO "users" (...) VALUES (...) RETURNING "id"
   * user.age = 31; user.save();   // UPDATE "users" SET "age" = ? WHERE "id" = ?
   * }</pre>
   *
   * <p>Keys and other values that the database makes are filled in. If the transaction around it is
   * rolled back, the object gets its state back; its fields keep what the program gave them, unless
   * the transaction {@linkplain dev.plinth.db.TransactionOptions#retries runs again}.
   *
   * @throws dev.plinth.orm.save.ValidationFailed where a field's value is not accepted; nothing was
   *     sent
   * @throws dev.plinth.orm.query.DoesNotExist where the row was deleted meanwhile
   * @throws dev.plinth.orm.save.StaleObject where the row of a versioned object was changed
   *     meanwhile
   * @throws PlinthException {@code save.unsaved-reference} where it points to an object that is not
   *     saved, {@code save.key-changed} where the key was changed
   */
  public final void save() {
    save(SaveMode.SAVE, Saver.home(this));
  }

  /** Like {@link #save()}, in this database. */
  public final void save(Database database) {
    save(SaveMode.SAVE, database);
  }

  /** Inserts the object, even one that has a row; its key has to be a new one then. */
  public final void insert() {
    save(SaveMode.INSERT, Saver.home(this));
  }

  /** Like {@link #insert()}, in this database: so objects are copied to another one. */
  public final void insert(Database database) {
    save(SaveMode.INSERT, database);
  }

  /**
   * Updates the object's row, even where none is known: the row of its key then gets all values.
   *
   * @throws dev.plinth.orm.query.DoesNotExist where there is no such row
   */
  public final void update() {
    save(SaveMode.UPDATE, Saver.home(this));
  }

  private void save(SaveMode mode, Database database) {
    List<Assignment<?>> computed = assigned;
    Writers.SAVER.save(this, mode, computed, database);
    if (!computed.isEmpty()) {
      assigned = List.of();
      database.undoOnRollback(() -> assigned = computed);
    }
  }

  /**
   * Lets the database compute columns in the next save; the object has the values afterwards.
   *
   * <pre>{@code
   * post.assign(Post_.views.set(Post_.views.plus(1)));
   * post.save();   // UPDATE "posts" SET "views" = "posts"."views" + ? WHERE "id" = ? RETURNING "views"
   * }</pre>
   */
  public final void assign(Assignment<?>... assignments) {
    List<Assignment<?>> all = new ArrayList<>(assigned);
    for (Assignment<?> assignment : assignments) {
      assignment.fields().forEach(this::ownField);
      all.removeIf(earlier -> earlier.fields().equals(assignment.fields()));
      all.add(assignment);
    }
    assigned = List.copyOf(all);
  }

  /**
   * Deletes the object's row. What points to it follows its {@code onDelete}.
   *
   * <p>The object itself stays as it is, key included; saving it would insert it again.
   *
   * @return how many rows went, as far as the application knows
   * @throws dev.plinth.orm.save.DeleteProtected where objects point to it that protect it
   * @throws dev.plinth.orm.save.StaleObject where the row of a versioned object was changed since
   *     it was read; it stays
   * @throws PlinthException {@code delete.unsaved} where it has no row
   */
  public final Deleted delete() {
    return Writers.DELETER.delete(this, Saver.home(this));
  }

  /**
   * Reads the object's row again: all columns, where none are named. Changes that were not saved
   * are lost, and relations are loaded again when they are touched.
   *
   * @throws dev.plinth.orm.query.DoesNotExist where the row was deleted meanwhile
   */
  public final void refresh(Expression<?, ?>... columns) {
    List<FieldMeta> fields = Arrays.stream(columns).map(this::ownField).toList();
    if (fields.isEmpty()) {
      assigned = List.of();
    }
    Refresher.refresh(this, fields, Saver.home(this));
  }

  /**
   * Called before the object is checked and saved; what is changed here is saved too. An error
   * stops the save and undoes what was done along with it.
   */
  protected void beforeSave() {}

  /** Called after the object was saved, in the same transaction. */
  protected void afterSave(boolean created) {}

  /** Called before the object is deleted, also where it goes because it points to a deleted one. */
  protected void beforeDelete() {}

  /** Called after the object was deleted, in the same transaction. */
  protected void afterDelete() {}

  private void ownField(FieldMeta field) {
    if (!stateOf(this).meta().fields().contains(field)) {
      throw notOwn(field.name());
    }
  }

  private FieldMeta ownField(Expression<?, ?> column) {
    if (column.term() instanceof Term.Field field && field.hops().isEmpty()) {
      ownField(field.field());
      return field.field();
    }
    throw notOwn(column.toString());
  }

  private PlinthException notOwn(String column) {
    return new PlinthException(
        "model.not-own-column",
        column + " is not a column of " + stateOf(this).meta().name() + ".");
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Entity entity) || stateOf(entity).meta() != stateOf(this).meta()) {
      return false;
    }
    Object key = Key.of(stateOf(this));
    return key != null && key.equals(Key.of(stateOf(entity)));
  }

  /**
   * The hash of the key. It stays what it was when it was first asked for, so that an object which
   * is saved after it went into a hash set is still found there.
   */
  @Override
  public final int hashCode() {
    if (hash == 0) {
      Object key = Key.of(stateOf(this));
      int fresh = key == null ? System.identityHashCode(this) : key.hashCode();
      hash = fresh == 0 ? 1 : fresh;
    }
    return hash;
  }

  @Override
  public String toString() {
    RowState state = stateOf(this);
    return state.meta().name() + "(" + Objects.requireNonNullElse(Key.of(state), "new") + ")";
  }
}
