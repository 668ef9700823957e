package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.RelatedPlan;
import java.util.Collection;
import java.util.List;

/** The rows of related objects: how an object is read, and which parent it belongs to. */
interface RelatedRows {

  /** The rows of a relation, by a link table or by the objects' own foreign key. */
  static RelatedRows of(Prefetch prefetch, Database database) {
    ObjectReader reader = new ObjectReader(RelatedPlan.question(prefetch), database);
    return prefetch.relation().path().link() == null
        ? new PointingRows(prefetch.relation().mirrored(), reader)
        : new LinkedRows(prefetch.relation(), reader);
  }

  /** The object of a row. */
  Persistent read(Row row);

  /** The key of the parent that the row belongs to. */
  Object parentKey(Row row, Persistent object);

  /** Lets the objects know their parent, where they have a place for it. */
  void pointBack(List<Persistent> related, Persistent parent);

  /** The objects that were read, each once. */
  Collection<Persistent> objects();
}
