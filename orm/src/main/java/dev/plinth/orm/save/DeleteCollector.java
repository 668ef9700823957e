package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what goes with the rows that are to be deleted: one statement for each relation and level,
 * whatever the number of rows. Lives while one delete is planned.
 */
final class DeleteCollector {
  private final Database database;
  private final Hooks hooks;
  private final Dependents dependents;
  private final Map<ModelMeta<?>, Set<Object>> found = new HashMap<>();
  private final List<DeletePlan.Part> parts = new ArrayList<>();
  private final List<ProtectedRows> protectors = new ArrayList<>();

  DeleteCollector(Database database, Hooks hooks) {
    this.database = database;
    this.hooks = hooks;
    this.dependents = new Dependents(hooks);
  }

  /** The plan for an object, whose row has to be the one that was read. */
  DeletePlan plan(Persistent object) {
    RowState state = Persistent.stateOf(object);
    collect(
        state.meta(), List.of(Keys.of(state)), List.of(object), Versioning.of(state).unchanged());
    return end(state.meta());
  }

  /** The plan for these objects. */
  DeletePlan plan(ModelMeta<?> model, List<Persistent> objects) {
    collect(model, keysOf(objects), objects, null);
    return end(model);
  }

  /** The plan for the objects of a question. */
  DeletePlan plan(Question question) {
    collect(question);
    return end(question.model());
  }

  private DeletePlan end(ModelMeta<?> model) {
    List<ProtectedRows> standing =
        protectors.stream().map(this::remaining).filter(rows -> rows.count() > 0).toList();
    if (!standing.isEmpty()) {
      throw new DeleteProtected(model.name(), standing);
    }
    return new DeletePlan(parts);
  }

  private void collect(Question question) {
    if (hooks.aroundDelete(question.model()).isEmpty()) {
      collect(question.model(), KeyReader.keys(question, database), List.of(), null);
    } else {
      List<Persistent> objects = Fetch.objects(question, database);
      collect(question.model(), keysOf(objects), objects, null);
    }
  }

  private static List<Object> keysOf(List<Persistent> objects) {
    List<Object> keys = new ArrayList<>(objects.size());
    objects.forEach(object -> keys.add(Objects.requireNonNull(Key.of(Persistent.stateOf(object)))));
    return keys;
  }

  private void collect(
      ModelMeta<?> model, List<Object> keys, List<Persistent> objects, @Nullable Expr unchanged) {
    Set<Object> known = found.computeIfAbsent(model, m -> new HashSet<>());
    List<Object> fresh = keys.stream().filter(known::add).toList();
    if (fresh.isEmpty()) {
      return;
    }
    for (RelationMeta relation : Dependents.of(model)) {
      if (relation.onDelete() == OnDelete.PROTECT) {
        protect(relation, fresh);
      } else if (dependents.isFollowed(relation)) {
        pointing(relation, fresh).forEach(this::collect);
      }
    }
    Set<Object> own = new HashSet<>(fresh);
    List<Persistent> heard =
        objects.stream()
            .filter(object -> own.contains(Key.of(Persistent.stateOf(object))))
            .toList();
    parts.add(new DeletePlan.Part(model, fresh, heard, unchanged));
  }

  /** The rows that point to these keys, as questions of a size that a statement takes. */
  private List<Question> pointing(RelationMeta relation, List<Object> keys) {
    List<Question> questions = new ArrayList<>();
    for (List<Object> some : Chunks.of(keys, Limit.keys(relation.target(), database))) {
      questions.add(
          Question.all(relation.owner())
              .where(KeyTerms.in(Hops.none().then(relation), relation.target(), some)));
    }
    return questions;
  }

  private void protect(RelationMeta relation, List<Object> keys) {
    for (Question question : pointing(relation, keys)) {
      List<Object> protecting = KeyReader.keys(question, database);
      if (!protecting.isEmpty()) {
        protectors.add(new ProtectedRows(relation, protecting.size(), protecting));
      }
    }
  }

  /** Those that do not go themselves. */
  private ProtectedRows remaining(ProtectedRows rows) {
    Set<Object> going = found.getOrDefault(rows.relation().owner(), Set.of());
    List<Object> standing = rows.some().stream().filter(key -> !going.contains(key)).toList();
    return new ProtectedRows(rows.relation(), standing.size(), standing);
  }
}
