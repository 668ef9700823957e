package dev.plinth.orm.save;

import dev.plinth.orm.meta.Persistent;

/**
 * Hears of objects that are saved one by one or by {@code bulkCreate}; updates by query are not
 * heard of. Registered by {@code Manager.onSave}.
 *
 * <p>With a listener, or a model's own {@code beforeSave} or {@code afterSave}, the save runs in a
 * transaction together with what they do: an error of any of them undoes all of it. Before saving
 * the model's own method runs first, then the listeners in the order they were added; so it is
 * after saving. Has to be safe for use by several threads.
 *
 * @param <T> the model, or a base class of models
 */
public interface SaveListener<T extends Persistent> {

  /** Before the object is checked and written; what is changed here is saved. */
  default void beforeSave(T object) {}

  /** After the object was written, or nothing was to be written. */
  default void afterSave(T object, boolean created) {}
}
