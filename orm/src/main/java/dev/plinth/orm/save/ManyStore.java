package dev.plinth.orm.save;

import dev.plinth.orm.meta.Persistent;
import java.util.Collection;
import java.util.List;

/**
 * How the related objects of one owner are kept: in a link table, by a link model, by their keys.
 */
interface ManyStore {

  /** Relates objects; those that are already stay so. */
  void add(List<? extends Persistent> objects);

  /** Ends the relation to the objects of these keys. */
  void remove(Collection<Object> keys);

  /** Ends the relation to all objects. */
  void clear();

  /** The keys of the objects that are related now. */
  List<Object> keys();
}
