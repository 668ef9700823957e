package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToMany;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.RelatedQuestion;
import dev.plinth.orm.relation.LazyLoader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are related to one object: a query set narrowed to it.
 *
 * <pre>{@code
 * for (Post post : user.posts) { ... }               // loads the posts of all users of the result
 * user.posts.filter(Post_.views.gt(100)).count();    // a query of its own
 * }</pre>
 *
 * <p>Declare the field without an initializer; it is set when the object is made. Not thread-safe,
 * like the object it belongs to; the query sets made from it are.
 *
 * @param <T> the related model
 */
public final class Many<T extends Entity> extends QuerySet<T> implements ToMany, Iterable<T> {
  private final RowState owner;
  private final RelationMeta relation;
  private @Nullable List<T> related;

  /** For generated code. */
  public Many(RowState owner, RelationMeta relation) {
    super(null, null);
    this.owner = owner;
    this.relation = relation;
  }

  /** The question for the related objects. */
  @Override
  public Question question() {
    return RelatedQuestion.of(relation, KeyTerms.keyOf(owner.object()));
  }

  /** The related objects; loaded now if they were not. The list is the caller's own. */
  @Override
  public List<T> all() {
    return new ArrayList<>(loaded());
  }

  @Override
  public Iterator<T> iterator() {
    return all().iterator();
  }

  /** The number of related objects; counted by the database where they are not loaded. */
  @Override
  public long count() {
    return related == null ? super.count() : related.size();
  }

  /** Whether there are related objects; asked of the database where they are not loaded. */
  @Override
  public boolean exists() {
    return related == null ? super.exists() : !related.isEmpty();
  }

  private List<T> loaded() {
    if (related == null) {
      LazyLoader.load(owner, relation);
    }
    return related == null ? List.of() : related;
  }

  @Override
  public boolean isLoaded() {
    return related != null;
  }

  @Override
  public @Nullable List<? extends Persistent> peek() {
    return related;
  }

  @Override
  @SuppressWarnings("unchecked") // filled with objects of the relation's target only
  public void fill(List<? extends Persistent> objects) {
    related = (List<T>) objects;
  }

  @Override
  public void forget() {
    related = null;
  }

  @Override
  @Nullable Database home() {
    Result result = owner.result();
    return result == null ? null : result.database();
  }

  @Override
  public String toString() {
    return relation + (related == null ? " (not loaded)" : " " + related);
  }
}
