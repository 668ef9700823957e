package dev.plinth.orm.save;

import dev.plinth.orm.meta.Persistent;

/** The hooks that models bring themselves, as the face calls them. */
public interface OwnHooks extends SaveListener<Persistent>, DeleteListener<Persistent> {

  /** Whether objects of the class do something around saving. */
  boolean onSave(Class<?> model);

  /** Whether objects of the class do something around deleting. */
  boolean onDelete(Class<?> model);
}
