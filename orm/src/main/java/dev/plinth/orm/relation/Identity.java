package dev.plinth.orm.relation;

import dev.plinth.orm.meta.Persistent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Sets of objects as such, whatever their keys. */
final class Identity {
  private Identity() {}

  static Set<Persistent> set() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
