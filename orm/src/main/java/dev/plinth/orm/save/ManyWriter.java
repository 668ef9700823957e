package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToMany;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes which objects are related to one owner, and what is loaded of that on both sides. Lives
 * while one call runs.
 */
public final class ManyWriter {
  /** More than this may take several statements. */
  private static final int MANY = 200;

  private final RelationMeta relation;
  private final RowState owner;
  private final Hooks hooks;
  private final Database database;
  private final ManyStore store;

  /** Changes a to-many relation of an owner. */
  public ManyWriter(RowState owner, RelationMeta relation, Hooks hooks, Database database) {
    this.relation = relation;
    this.owner = owner;
    this.hooks = hooks;
    this.database = database;
    refuseUnsavedOwner();
    this.store = store(link -> {});
  }

  private void refuseUnsavedOwner() {
    if (!owner.isPersisted()) {
      throw new PlinthException(
          "relation.unsaved-owner",
          "This "
              + owner.meta().name()
              + " is not saved, so "
              + relation
              + " has nothing to hold on to. Save it first.");
    }
  }

  private ManyStore store(Consumer<Persistent> fill) {
    RelationMeta declared =
        relation.kind() == RelationMeta.Kind.MANY_TO_MANY ? relation : relation.mirrored();
    declared.owner().requireWritable();
    if (declared.holdsKey()) {
      return new ChildStore(declared, owner, database);
    }
    Class<? extends Persistent> through = declared.through();
    return through == null
        ? new LinkStore(relation, Keys.of(owner), database)
        : linkModel(ModelMeta.of(through), fill);
  }

  private LinkModelStore linkModel(ModelMeta<?> link, Consumer<Persistent> fill) {
    link.requireWritable();
    RelationPath.Link columns = Objects.requireNonNull(relation.path().link());
    RelationMeta toOwner = pointer(link, columns.source());
    RelationMeta toTarget = pointer(link, columns.target());
    return new LinkModelStore(toOwner, toTarget, owner, fill, hooks, database);
  }

  /** The link's foreign key of these columns. */
  private static RelationMeta pointer(ModelMeta<?> link, List<String> columns) {
    return link.relations().stream()
        .filter(there -> there.holdsKey() && Keys.columns(there.fields()).equals(columns))
        .findFirst()
        .orElseThrow();
  }

  /** Relates objects; those that are already stay so. */
  public void add(List<? extends Persistent> objects) {
    objects.forEach(this::refuseUnsaved);
    if (!objects.isEmpty()) {
      add(store, objects);
    }
  }

  /** Relates an object by a link object that holds more. */
  public void add(Persistent object, Class<?> link, Consumer<Persistent> fill) {
    refuseUnsaved(object);
    ManyStore filling = store(fill);
    if (!(filling instanceof LinkModelStore) || !isLinkModel(link)) {
      throw new PlinthException(
          "relation.not-its-link",
          relation + " has no link model " + link.getSimpleName() + ". Use add(object).");
    }
    add(filling, List.of(object));
  }

  private boolean isLinkModel(Class<?> link) {
    return link == relation.through()
        || (relation.kind() != RelationMeta.Kind.MANY_TO_MANY
            && link == relation.mirrored().through());
  }

  private void add(ManyStore to, List<? extends Persistent> objects) {
    atOnce(
        objects.size(),
        () -> {
          to.add(objects);
          RelatedView.add(view(owner), objects, database);
          onOtherSide(objects, view -> RelatedView.add(view, List.of(owner.object()), database));
        });
  }

  /** Whether the related objects hold the key themselves. */
  public boolean isByKey() {
    return store instanceof ChildStore;
  }

  /** Points a new object to the owner, where it holds the key. */
  public void prepare(Persistent object) {
    if (store instanceof ChildStore children) {
      children.point(object);
    }
  }

  /** Runs work that creates objects, and relates them. */
  public <R> R creating(Supplier<R> work, Function<R, ? extends List<? extends Persistent>> made) {
    if (isByKey()) {
      R result = work.get();
      RelatedView.add(view(owner), made.apply(result), database);
      return result;
    }
    return database.transaction(
        () -> {
          R result = work.get();
          add(made.apply(result));
          return result;
        });
  }

  /** Ends the relation to objects; those that are not related stay so. */
  public void remove(List<? extends Persistent> objects) {
    objects.forEach(this::refuseUnsaved);
    if (!objects.isEmpty()) {
      atOnce(
          objects.size(),
          () -> {
            store.remove(keys(objects).keySet());
            removed(objects);
          });
    }
  }

  /** Relates exactly these objects, with as few changes as that takes. */
  public void set(Collection<? extends Persistent> objects) {
    objects.forEach(this::refuseUnsaved);
    Map<Object, Persistent> wanted = keys(objects);
    database.transaction(
        () -> {
          Set<Object> surplus = new LinkedHashSet<>(store.keys());
          List<Persistent> missing = new ArrayList<>();
          wanted.forEach((key, object) -> addUnless(surplus.remove(key), object, missing));
          if (!surplus.isEmpty()) {
            store.remove(surplus);
            removed(loaded(surplus));
          }
          add(missing);
          RelatedView.replace(view(owner), List.copyOf(wanted.values()), database);
        });
  }

  private static void addUnless(boolean there, Persistent object, List<Persistent> missing) {
    if (!there) {
      missing.add(object);
    }
  }

  /** Ends the relation to all objects. */
  public void clear() {
    atOnce(
        0,
        () -> {
          store.clear();
          List<? extends Persistent> before = view(owner).peek();
          if (before != null) {
            removed(List.copyOf(before));
          }
        });
  }

  /** What several statements do is done together; a single one needs nothing around it. */
  private void atOnce(int objects, Runnable work) {
    boolean partly = store instanceof ChildStore && objects > 1;
    if (store instanceof LinkModelStore || partly || objects > MANY) {
      database.transaction(work);
    } else {
      work.run();
    }
  }

  private void removed(List<? extends Persistent> objects) {
    if (store instanceof ChildStore children) {
      objects.stream().filter(children::holds).forEach(children::released);
    }
    RelatedView.remove(view(owner), objects, database);
    onOtherSide(objects, view -> RelatedView.remove(view, List.of(owner.object()), database));
  }

  /** Those of the loaded objects that have these keys. */
  private List<? extends Persistent> loaded(Set<Object> keys) {
    List<? extends Persistent> there = view(owner).peek();
    return there == null
        ? List.of()
        : there.stream().filter(o -> keys.contains(Keys.of(Persistent.stateOf(o)))).toList();
  }

  private ToMany view(RowState state) {
    return state.toMany(relation.index());
  }

  /** The other end of a many-to-many, where the related model declares one. */
  private void onOtherSide(List<? extends Persistent> objects, Consumer<ToMany> change) {
    @Nullable RelationMeta inverse = relation.isSymmetrical() ? relation : relation.inverse();
    if (inverse != null && !inverse.isToOne()) {
      objects.forEach(object -> change.accept(Persistent.stateOf(object).toMany(inverse.index())));
    }
  }

  private static Map<Object, Persistent> keys(Collection<? extends Persistent> objects) {
    Map<Object, Persistent> keys = new LinkedHashMap<>();
    objects.forEach(object -> keys.put(Keys.of(Persistent.stateOf(object)), object));
    return keys;
  }

  private void refuseUnsaved(Persistent object) {
    if (!Persistent.stateOf(object).isPersisted()) {
      throw References.unsaved(relation, object);
    }
  }
}
