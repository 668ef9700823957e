package dev.plinth.orm.save;

import dev.plinth.orm.meta.Persistent;

/**
 * Hears of objects that are deleted, those included that go because they point to a deleted one by
 * {@code CASCADE}. Registered by {@code Manager.onDelete}.
 *
 * <p>For its sake the application finds the objects before they are deleted, in a transaction; an
 * error of a listener undoes the delete. The model's own method runs first, then the listeners in
 * the order they were added. Has to be safe for use by several threads.
 *
 * @param <T> the model, or a base class of models
 */
public interface DeleteListener<T extends Persistent> {

  /** Before anything is deleted. */
  default void beforeDelete(T object) {}

  /** After everything was deleted. */
  default void afterDelete(T object) {}
}
