package dev.plinth.orm.relation;

import dev.plinth.db.Row;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.ToOne;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Rows that point to their parent by a foreign key of their own, so that each comes once. */
final class PointingRows implements RelatedRows {
  private final RelationMeta pointer;
  private final ObjectReader reader;
  private final List<Persistent> objects = new ArrayList<>();

  PointingRows(RelationMeta pointer, ObjectReader reader) {
    this.pointer = pointer;
    this.reader = reader;
  }

  @Override
  public Persistent read(Row row) {
    Persistent object = reader.read(row);
    objects.add(object);
    return object;
  }

  @Override
  public Object parentKey(Row row, Persistent object) {
    return Objects.requireNonNull(Key.of(reference(object), pointer.fields()));
  }

  @Override
  public void pointBack(List<Persistent> related, Persistent parent) {
    related.forEach(object -> reference(object).fill(parent));
  }

  private ToOne reference(Persistent object) {
    return Persistent.stateOf(object).toOne(pointer.index());
  }

  @Override
  public Collection<Persistent> objects() {
    return objects;
  }
}
