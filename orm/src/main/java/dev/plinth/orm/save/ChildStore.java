package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToMany;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Question;
import dev.plinth.sql.And;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Expr;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that point to one owner by a foreign key: adding points theirs to the owner, removing
 * points it to nothing.
 *
 * @param back the children's foreign key
 * @param owner the object they point to
 * @param database where they live
 */
record ChildStore(RelationMeta back, RowState owner, Database database) implements ManyStore {

  @Override
  public void add(List<? extends Persistent> objects) {
    List<Bind> key = Keys.binds(back.target(), Keys.of(owner));
    List<Undo> undos = new ArrayList<>();
    Set<Object> keys = new LinkedHashSet<>();
    for (Persistent object : objects) {
      RowState state = Persistent.stateOf(object);
      keys.add(Keys.of(state));
      Undo undo = Undo.of(state, List.of(), changed(), database);
      if (undo != null) {
        undos.add(undo);
      }
    }
    long there = 0;
    for (List<Object> some : Chunks.of(List.copyOf(keys), Limit.keys(child(), database))) {
      there += send(update(key, Keys.in(Keys.columns(child()), child(), some)));
    }
    if (there < keys.size()) {
      throw gone(keys);
    }
    objects.forEach(this::pointed);
    new UndoAll(undos).arm(database);
  }

  /** The first of these children that has no row. */
  private PlinthException gone(Set<Object> keys) {
    Set<Object> gone = new LinkedHashSet<>(keys);
    for (List<Object> some : Chunks.of(List.copyOf(keys), Limit.keys(child(), database))) {
      Question those = Question.all(child()).where(KeyTerms.in(Hops.none(), child(), some));
      KeyReader.keys(those, database).forEach(gone::remove);
    }
    return new DoesNotExist(
        child().name()
            + " "
            + (gone.isEmpty() ? keys : gone).iterator().next()
            + " has no row any more, so it can't be added to "
            + back.target().name()
            + ". Nothing was added.");
  }

  private ModelMeta<?> child() {
    return back.owner();
  }

  private List<FieldMeta> changed() {
    List<FieldMeta> changed = new ArrayList<>(back.fields());
    child().version().ifPresent(changed::add);
    return changed;
  }

  private void pointed(Persistent object) {
    leave(object);
    point(object);
    noted(Persistent.stateOf(object));
  }

  /** Points a child to the owner; its row is another matter. */
  void point(Persistent object) {
    Persistent.stateOf(object).toOne(back.index()).fill(owner.object());
  }

  /** Takes a child out of what is loaded of the owner it pointed to before. */
  private void leave(Persistent object) {
    Persistent before = Persistent.stateOf(object).toOne(back.index()).peek();
    RelationMeta children = back.inverse();
    if (before != null && before != owner.object() && children != null && !children.isToOne()) {
      ToMany view = Persistent.stateOf(before).toMany(children.index());
      RelatedView.remove(view, List.of(object), database);
    }
  }

  /** Notes in a child that no longer points here what its row has become. */
  void released(Persistent object) {
    RowState state = Persistent.stateOf(object);
    List<FieldMeta> changed = changed();
    Undo undo = Undo.of(state, List.of(), changed, database);
    back.fields().forEach(field -> state.set(field.index(), null));
    noted(state);
    Undo.arm(undo, database);
  }

  private void noted(RowState state) {
    back.fields().forEach(field -> state.saved(field.index()));
    child().version().ifPresent(version -> Versioning.count(state, version));
  }

  @Override
  public void remove(Collection<Object> keys) {
    refuseRequired();
    for (List<Object> some : Chunks.of(List.copyOf(keys), Limit.keys(child(), database))) {
      Expr these = Keys.in(Keys.columns(child()), child(), some);
      send(update(nothing(), And.of(these, own())));
    }
  }

  @Override
  public void clear() {
    refuseRequired();
    send(update(nothing(), own()));
  }

  private void refuseRequired() {
    if (!back.fields().get(0).nullable()) {
      throw new PlinthException(
          "relation.not-nullable",
          back
              + " always points to a "
              + back.target().name()
              + ", so its objects can't be taken out. Delete them, or add them to another "
              + back.target().name()
              + ".");
    }
  }

  private Expr own() {
    return Keys.is(Keys.columns(back.fields()), back.target(), Keys.of(owner));
  }

  private List<Bind> nothing() {
    return back.fields().stream().map(field -> new Bind(null, field.sqlType())).toList();
  }

  private Update update(List<Bind> key, Expr where) {
    List<Assignment> set = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      set.add(new Assignment(back.fields().get(i).column(), key.get(i)));
    }
    @Nullable Assignment counted = Versioning.ofRows(child(), null);
    if (counted != null) {
      set.add(counted);
    }
    return Update.of(new TableSource(child().table(), null), set).where(where);
  }

  private long send(Update update) {
    return database.execute(database.dialect().compile(update));
  }

  @Override
  public List<Object> keys() {
    Hops hops = Hops.none().then(back);
    return KeyReader.keys(
        Question.all(child()).where(KeyTerms.is(hops, back.target(), Keys.of(owner))), database);
  }

  /** Whether a child points to the owner, as far as it knows. */
  boolean holds(Persistent object) {
    Object key = Key.of(Persistent.stateOf(object).toOne(back.index()), back.fields());
    return Keys.of(owner).equals(key);
  }
}
