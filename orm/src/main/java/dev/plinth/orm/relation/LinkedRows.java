package dev.plinth.orm.relation;

import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rows that a link table ties to their parents: one object for each, however often it is linked.
 */
final class LinkedRows implements RelatedRows {
  private final List<FieldMeta> parentKey;
  private final int parentAt;
  private final ObjectReader reader;
  private final Map<Object, Persistent> objects = new LinkedHashMap<>();

  LinkedRows(RelationMeta relation, ObjectReader reader) {
    this.parentKey = relation.owner().key();
    this.parentAt = relation.target().fields().size() + 1;
    this.reader = reader;
  }

  @Override
  public Persistent read(Row row) {
    Persistent read = reader.read(row);
    Object key = Objects.requireNonNull(Key.of(Persistent.stateOf(read)));
    Persistent known = objects.putIfAbsent(key, read);
    if (known == null) {
      return read;
    }
    reader.result().forgetLast();
    return known;
  }

  @Override
  public Object parentKey(Row row, Persistent object) {
    return Key.read(parentKey, row, parentAt);
  }

  @Override
  public void pointBack(List<Persistent> related, Persistent parent) {
    // an object that many link to has no place for one of them
  }

  @Override
  public Collection<Persistent> objects() {
    return objects.values();
  }
}
