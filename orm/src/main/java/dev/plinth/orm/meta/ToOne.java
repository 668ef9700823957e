package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/** One object's side of a to-one relation, as loading and saving see it; users see {@code Ref}. */
public interface ToOne {

  /** The value of one column of the key it points to, null for none. Never loads. */
  @Nullable Object keyPart(int part);

  /**
   * Sets one column of the key it points to; an object that was loaded for another key is dropped.
   */
  void keyPart(int part, @Nullable Object value);

  /** Whether the object (or its absence) is there without a query. */
  boolean isLoaded();

  /** The object if it is there, without a query. */
  @Nullable Persistent peek();

  /** Fills in what was loaded; null for a relation that points to nothing. */
  void fill(@Nullable Persistent target);

  /** Forgets the object, so that it is loaded again when it is touched; the key stays. */
  void forget();
}
