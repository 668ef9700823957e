package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.IndexMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The related objects of one owner by link objects of a model. Links are made as objects, so that
 * their field initializers, rules and hooks count; they go by a delete of the link model.
 *
 * @param toOwner the link's foreign key to the owner
 * @param toTarget the link's foreign key to the related object
 * @param owner the owner
 * @param fill what else a new link holds
 * @param hooks what runs around saving and deleting links
 * @param database where they live
 */
record LinkModelStore(
    RelationMeta toOwner,
    RelationMeta toTarget,
    RowState owner,
    Consumer<Persistent> fill,
    Hooks hooks,
    Database database)
    implements ManyStore {

  private ModelMeta<?> model() {
    return toOwner.owner();
  }

  @Override
  public void add(List<? extends Persistent> objects) {
    Map<Object, Persistent> missing = new LinkedHashMap<>();
    objects.forEach(object -> missing.put(Keys.of(Persistent.stateOf(object)), object));
    keys(missing.keySet()).forEach(missing::remove);
    List<Persistent> links = missing.values().stream().map(this::link).toList();
    try {
      new BulkWriter(hooks).create(links, isUnique() ? OnConflict.ignore() : null, database);
    } catch (ValidationFailed e) {
      throw incomplete(e);
    }
  }

  private Persistent link(Persistent object) {
    Persistent link = model().newObject();
    RowState state = Persistent.stateOf(link);
    state.toOne(toOwner.index()).fill(owner.object());
    state.toOne(toTarget.index()).fill(object);
    fill.accept(link);
    return link;
  }

  /** Whether the database keeps a second link of the same two objects out. */
  private boolean isUnique() {
    Set<FieldMeta> pair = new HashSet<>(toOwner.fields());
    pair.addAll(toTarget.fields());
    return pair.equals(new HashSet<>(model().key()))
        || model().indexes().stream().anyMatch(index -> isUnique(index, pair));
  }

  private boolean isUnique(IndexMeta index, Set<FieldMeta> pair) {
    return index.unique()
        && index.where() == null
        && new HashSet<>(model().fieldsOf(index)).equals(pair);
  }

  private PlinthException incomplete(ValidationFailed cause) {
    return new PlinthException(
        "relation.link-needs-values",
        "A link of "
            + model().name()
            + " needs values of its own: "
            + cause.getMessage()
            + " Add with add(object, "
            + model().name()
            + ".class, link -> ...), or save a new "
            + model().name()
            + ".",
        cause);
  }

  @Override
  public void remove(Collection<Object> keys) {
    int atOnce = Limit.keys(toTarget.target(), database);
    for (List<Object> some : Chunks.of(List.copyOf(keys), atOnce)) {
      Hops target = Hops.none().then(toTarget);
      delete(own().where(KeyTerms.in(target, toTarget.target(), some)));
    }
  }

  @Override
  public void clear() {
    delete(own());
  }

  private void delete(Question links) {
    new Deleter(hooks).delete(links, database);
  }

  private Question own() {
    Hops hops = Hops.none().then(toOwner);
    return Question.all(model()).where(KeyTerms.is(hops, toOwner.target(), Keys.of(owner)));
  }

  @Override
  public List<Object> keys() {
    return keys(own());
  }

  private List<Object> keys(Collection<Object> among) {
    Hops target = Hops.none().then(toTarget);
    List<Object> keys = new ArrayList<>();
    int atOnce = Limit.keys(toTarget.target(), database);
    for (List<Object> some : Chunks.of(List.copyOf(among), atOnce)) {
      keys.addAll(keys(own().where(KeyTerms.in(target, toTarget.target(), some))));
    }
    return keys;
  }

  private List<Object> keys(Question links) {
    List<Object> keys = new ArrayList<>();
    for (Persistent link : Fetch.objects(links, database)) {
      RowState state = Persistent.stateOf(link);
      Object key = Key.of(state.toOne(toTarget.index()), toTarget.fields());
      if (key != null) { // a link may outlive what it pointed to
        keys.add(key);
      }
    }
    return keys;
  }
}
