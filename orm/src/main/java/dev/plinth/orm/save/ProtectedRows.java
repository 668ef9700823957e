package dev.plinth.orm.save;

import dev.plinth.orm.meta.RelationMeta;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that keep others from being deleted.
 *
 * @param relation the relation that protects
 * @param count how many there are
 * @param some the keys of some of them
 */
record ProtectedRows(RelationMeta relation, long count, List<Object> some) {
  static final int SHOWN = 5;

  @Override
  public String toString() {
    String keys =
        some.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
    return count
        + " "
        + relation.owner().name()
        + " by "
        + relation
        + " ("
        + keys
        + (count > SHOWN ? ", ..." : "")
        + ")";
  }
}
