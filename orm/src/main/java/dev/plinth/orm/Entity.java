package dev.plinth.orm;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.LazyLoader;
import dev.plinth.sql.PlinthException;
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

  private FieldMeta ownField(Expression<?, ?> column) {
    RowState state = stateOf(this);
    if (column.term() instanceof Term.Field field
        && field.hops().isEmpty()
        && state.meta().fields().contains(field.field())) {
      return field.field();
    }
    throw new PlinthException(
        "model.not-own-column", column + " is not a column of " + state.meta().name() + ".");
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
