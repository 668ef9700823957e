package dev.plinth.orm.relation;

import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import java.util.Arrays;
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
    if (parentKey.size() == 1) {
      return part(row, 0);
    }
    Object[] parts = new Object[parentKey.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(row, i);
    }
    return List.copyOf(Arrays.asList(parts));
  }

  private Object part(Row row, int index) {
    return Objects.requireNonNull(parentKey.get(index).type().read(row, parentAt + index));
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
