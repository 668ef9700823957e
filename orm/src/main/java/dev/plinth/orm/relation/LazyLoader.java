package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.SelectPlan;
import dev.plinth.orm.query.Term;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Loads what is touched but was not loaded: for all objects of the same result, for one, or not at
 * all, as the result's {@link FetchMode} says.
 */
public final class LazyLoader {
  private LazyLoader() {}

  /** Loads a relation that an object touches. */
  public static void load(RowState state, RelationMeta relation) {
    Result result = state.result();
    if (result != null && result.mode() == FetchMode.FORBID) {
      throw Prefetcher.notLoaded(relation);
    }
    loadKey(state, relation);
    Database database = database(state);
    Source source = new Source(database, database, lock(state));
    Prefetcher.run(List.of(Prefetch.of(relation)), peers(state), source);
    if (!Prefetcher.isLoaded(
        state, relation)) { // a peer list without the object itself: load it alone
      Prefetcher.run(List.of(Prefetch.of(relation)), List.of(state.object()), source);
    }
  }

  /** Loads the columns that hold a relation's key, where they were left out. */
  public static void loadKey(RowState state, RelationMeta relation) {
    for (FieldMeta field : relation.fields()) {
      if (!state.isLoaded(field.index())) {
        load(state, field);
      }
    }
  }

  /** Loads a column that an object touches. */
  public static void load(RowState state, FieldMeta field) {
    Result result = state.result();
    if (result != null && result.mode() == FetchMode.FORBID) {
      throw new PlinthException(
          "relation.not-loaded",
          state.meta().name()
              + "."
              + field.name()
              + " was left out and this query forbids loading it now. Add it to only(...) or take"
              + " it out of defer(...).");
    }
    read(field, open(state, field), state.meta().key(), database(state), lock(state));
    if (!state.isLoaded(field.index())) {
      throw new DoesNotExist(
          "The row of " + state.object() + " is gone, so its " + field.name() + " can't be read.");
    }
  }

  /** The peers that miss a column, by key; several may be of one row. */
  private static Map<Object, List<RowState>> open(RowState touched, FieldMeta field) {
    Map<Object, List<RowState>> open = new HashMap<>();
    open.put(keyOf(touched), new ArrayList<>(List.of(touched)));
    for (Persistent peer : peers(touched)) {
      RowState state = Persistent.stateOf(peer);
      if (state != touched && !state.isLoaded(field.index())) {
        open.computeIfAbsent(keyOf(state), key -> new ArrayList<>()).add(state);
      }
    }
    return open;
  }

  private static Object keyOf(RowState state) {
    return Objects.requireNonNull(Key.of(state));
  }

  private static void read(
      FieldMeta field,
      Map<Object, List<RowState>> open,
      List<FieldMeta> key,
      Database database,
      Object lock) {
    ModelMeta<?> model = open.values().iterator().next().get(0).meta();
    int[] at = model.columns(List.of(field), key.size() + 1);
    for (List<Object> some : KeyTerms.pieces(key.size(), open.keySet())) {
      Question question =
          Question.all(model)
              .where(KeyTerms.in(Hops.none(), model, some))
              .select(outputs(key, field));
      database.query(
          Fetch.compiled(SelectPlan.of(question), database),
          row ->
              fill(Objects.requireNonNull(open.get(Key.read(key, row, 1))), field, row, at, lock));
    }
  }

  private static RowState fill(
      List<RowState> states, FieldMeta field, Row row, int[] at, Object lock) {
    synchronized (lock) {
      for (RowState state : states) {
        if (!state.isLoaded(field.index())) { // another thread may have loaded it meanwhile
          state.read(row, at);
          state.nowLoaded(field.index());
        }
      }
    }
    return states.get(0);
  }

  private static List<Expression<?, ?>> outputs(List<FieldMeta> key, FieldMeta field) {
    List<Expression<?, ?>> outputs = new ArrayList<>();
    key.forEach(part -> outputs.add(output(part)));
    outputs.add(output(field));
    return outputs;
  }

  private static Expression<?, ?> output(FieldMeta field) {
    return Expression.of(new Term.Field(Hops.none(), field), field.type());
  }

  private static List<Persistent> peers(RowState state) {
    Result result = state.result();
    return result == null || result.peers().isEmpty() ? List.of(state.object()) : result.peers();
  }

  /** What the threads that share a result share. */
  private static Object lock(RowState state) {
    Result result = state.result();
    return result == null ? state : result;
  }

  private static Database database(RowState state) {
    Result result = state.result();
    return result == null ? Database.current() : result.database();
  }
}
