package dev.plinth.orm;

import dev.plinth.orm.save.BulkWriter;
import dev.plinth.orm.save.Deleter;
import dev.plinth.orm.save.Hooks;
import dev.plinth.orm.save.Obtaining;
import dev.plinth.orm.save.Saver;

/** What the face writes with: one set of hooks for all of it. */
final class Writers {
  static final Hooks HOOKS = new Hooks(new EntityHooks());
  static final Saver SAVER = new Saver(HOOKS);
  static final Deleter DELETER = new Deleter(HOOKS);
  static final BulkWriter BULK = new BulkWriter(HOOKS);
  static final Obtaining OBTAINING = new Obtaining(HOOKS);

  private Writers() {}
}
