package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.db.Router;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToMany;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.RelatedQuestion;
import dev.plinth.orm.relation.LazyLoader;
import dev.plinth.orm.save.Deleted;
import dev.plinth.orm.save.ManyWriter;
import dev.plinth.orm.save.Saver;
import dev.plinth.sql.PlinthException;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are related to one object: a query set narrowed to it.
 *
 * <pre>{@code
 * for (Post post : user.posts) { ... }               // loads the posts of all users of the result
 * user.posts.filter(Post_.views.gt(100)).count();    // a query of its own
 * }</pre>
 *
 * <p>Declare the field without an initializer; it is set when the object is made. Threads may read
 * relations of objects that they share; changing them is not thread-safe, like the object it
 * belongs to; the query sets made from it are.
 *
 * @param <T> the related model
 */
public final class Many<T extends Entity> extends QuerySet<T> implements ToMany {
  private final RowState owner;
  private final RelationMeta relation;
  private @Nullable List<T> related;

  /** For generated code. */
  public Many(RowState owner, int relation) {
    super(null, null);
    this.owner = owner;
    this.relation = owner.meta().relation(relation);
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

  /**
   * Relates objects; those that are already stay so. Many-to-many: {@code INSERT INTO link ... ON
   * CONFLICT DO NOTHING}. Reverse of a foreign key: the objects' keys are updated.
   *
   * @throws PlinthException {@code relation.unsaved-owner}, {@code save.unsaved-reference} where
   *     one side is not saved, {@code relation.link-needs-values} where the link model wants more,
   *     {@code save.null-object} for null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final void add(T... objects) {
    add(Arrays.asList(objects));
  }

  /** Relates objects; see {@link #add(Entity...)}. */
  public void add(Collection<? extends T> objects) {
    writer().add(Elements.objects(relation, objects));
  }

  /**
   * Relates an object by a link object that holds more:
   *
   * <pre>{@code
   * team.members.add(jane, Membership.class, link -> link.role = "lead");
   * }</pre>
   */
  public <L extends Entity> void add(T object, Class<L> link, Consumer<? super L> fill) {
    Elements.objects(relation, Collections.singletonList(object));
    writer().add(object, link, made -> fill.accept(link.cast(made)));
  }

  /**
   * Ends the relation to objects. Their rows stay: of a many-to-many the links go, of a foreign key
   * the objects' keys are set to null.
   *
   * @throws PlinthException {@code relation.not-nullable} where the key takes no null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final void remove(T... objects) {
    remove(Arrays.asList(objects));
  }

  /** Ends the relation to objects; see {@link #remove(Entity...)}. */
  public void remove(Collection<? extends T> objects) {
    writer().remove(Elements.objects(relation, objects));
  }

  /** Relates exactly these objects, with as few changes as that takes. */
  public void set(Collection<? extends T> objects) {
    writer().set(Elements.objects(relation, objects));
  }

  /** Ends the relation to all objects; see {@link #remove(Entity...)}. */
  public void clear() {
    writer().clear();
  }

  /** Deletes the related objects themselves; see {@link #clear} to end the relation only. */
  @Override
  public Deleted delete() {
    Deleted deleted = super.delete();
    allGone();
    return deleted;
  }

  /** Deletes the related objects themselves and answers them. */
  @Override
  public List<T> deleteReturning() {
    List<T> deleted = super.deleteReturning();
    allGone();
    return deleted;
  }

  private void allGone() {
    List<T> before = related;
    if (before != null) {
      related = new ArrayList<>();
      Saver.home(owner.object()).undoOnRollback(() -> related = before);
    }
  }

  @Override
  Question wanted() {
    return writer().isByKey() ? question() : Question.all(relation.target());
  }

  @Override
  Object taker() {
    return relation;
  }

  @Override
  void prepare(T object) {
    writer().prepare(object);
  }

  @Override
  <R> R creating(Supplier<R> work, Function<R, List<T>> created) {
    return writer().creating(work, created);
  }

  private ManyWriter writer() {
    Database database = Saver.home(owner.object());
    return new ManyWriter(owner, relation, Writers.HOOKS, database);
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
    VarHandle.releaseFence(); // whoever sees the list sees what is in it
    related = (List<T>) objects;
  }

  @Override
  public void forget() {
    related = null;
  }

  @Override
  @Nullable Database home() {
    Result result = owner.result();
    return result == null || Router.isSet() ? null : result.database();
  }

  @Override
  public String toString() {
    return relation + (related == null ? " (not loaded)" : " " + related);
  }
}
