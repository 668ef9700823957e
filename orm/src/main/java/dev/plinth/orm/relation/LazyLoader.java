package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
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
    Database database = database(state);
    Prefetcher.run(List.of(Prefetch.of(relation)), peers(state), database);
    if (!isLoaded(state, relation)) { // a peer list without the object itself: load it alone
      Prefetcher.run(List.of(Prefetch.of(relation)), List.of(state.object()), database);
    }
  }

  private static boolean isLoaded(RowState state, RelationMeta relation) {
    return relation.isToOne()
        ? state.toOne(relation.index()).isLoaded()
        : state.toMany(relation.index()).isLoaded();
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
    Map<Object, RowState> open = new HashMap<>();
    for (Persistent peer : peers(state)) {
      RowState there = Persistent.stateOf(peer);
      if (!there.isLoaded(field.index())) {
        open.put(Objects.requireNonNull(Key.of(there)), there);
      }
    }
    read(field, open, state.meta().key(), database(state));
  }

  private static void read(
      FieldMeta field, Map<Object, RowState> open, List<FieldMeta> key, Database database) {
    RowState any = open.values().iterator().next();
    Question question =
        Question.all(any.meta())
            .where(KeyTerms.in(Hops.none(), any.meta(), open.keySet()))
            .select(outputs(key, field));
    database.query(
        Fetch.compiled(SelectPlan.of(question), database),
        row -> {
          List<?> parts = OutputReader.row(outputs(key, field).subList(0, key.size()), row);
          RowState state = open.get(parts.size() == 1 ? parts.get(0) : List.copyOf(parts));
          Objects.requireNonNull(state).read(field.index(), row, key.size() + 1);
          state.nowLoaded(field.index());
          return state;
        });
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

  private static Database database(RowState state) {
    Result result = state.result();
    return result == null ? Database.current() : result.database();
  }
}
