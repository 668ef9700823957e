package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Updates the same fields of many objects, one statement for each batch. */
public final class BulkUpdate {
  private final BulkUpdatePlan plan;
  private final Database database;

  private BulkUpdate(BulkUpdatePlan plan, Database database) {
    this.plan = plan;
    this.database = database;
  }

  /** Updates the rows of the objects and answers how many were there. */
  public static long run(
      List<? extends Persistent> objects, List<FieldMeta> fields, Database database) {
    if (objects.isEmpty()) {
      return 0;
    }
    ModelMeta<?> model = BulkInsert.modelOf(objects);
    Map<Object, RowState> states = states(objects);
    check(model, fields, states.values().stream().toList());
    BulkUpdatePlan plan = BulkUpdatePlan.of(model, fields);
    BulkUpdate update = new BulkUpdate(plan, database);
    List<List<RowState>> batches =
        Chunks.of(List.copyOf(states.values()), Limit.rows(plan.width(), database));
    Supplier<Long> all = () -> batches.stream().mapToLong(some -> update.send(some, states)).sum();
    boolean single = batches.size() == 1 && model.version().isEmpty();
    return single ? all.get() : database.transaction(all);
  }

  /** The objects by key; the last one counts where two have the same. */
  private static Map<Object, RowState> states(List<? extends Persistent> objects) {
    Map<Object, RowState> states = new LinkedHashMap<>();
    for (Persistent object : objects) {
      RowState state = Persistent.stateOf(object);
      states.put(Keys.of(state), state);
    }
    return states;
  }

  private static void check(ModelMeta<?> model, List<FieldMeta> fields, List<RowState> states) {
    refuse(model, fields);
    Validation validation = new Validation(model);
    for (int i = 0; i < states.size(); i++) {
      RowState state = states.get(i);
      References.check(state, Set.of());
      validation.at(i);
      fields.forEach(f -> FieldRules.check(f, Changes.bindable(state, f), validation));
    }
    validation.end();
  }

  private static void refuse(ModelMeta<?> model, List<FieldMeta> fields) {
    model.requireWritable();
    if (fields.isEmpty()) {
      throw new PlinthException(
          "update.nothing", "An update of " + model.name() + " sets at least one column.");
    }
    for (FieldMeta field : fields) {
      if (field.primaryKey() || field.version() || !field.writable()) {
        throw new PlinthException(
            "update.unwritable-field",
            model.name()
                + "."
                + field.name()
                + " can't be set by bulkUpdate: it finds the row or is made by the database.");
      }
    }
  }

  private long send(List<RowState> batch, Map<Object, RowState> states) {
    List<RowState> updated = new ArrayList<>(batch.size());
    List<FieldMeta> made = new ArrayList<>(plan.computed());
    plan.model().version().ifPresent(made::add);
    List<Undo> undos = new ArrayList<>();
    List<Restore> restores = new ArrayList<>();
    for (RowState state : batch) {
      FirstUpdate.refuseLost(state, database);
      addTo(undos, Undo.of(state, plan.set(), made, database));
      addTo(restores, Restore.of(state, plan.set(), database));
    }
    database.query(
        database.dialect().compile(plan.statement(batch)),
        row ->
            updated.add(
                read(
                    row,
                    Objects.requireNonNull(states.get(Key.read(plan.model().key(), row, 1))))));
    if (updated.size() < batch.size() && plan.model().version().isPresent()) {
      throw stale(batch, updated);
    }
    updated.forEach(this::written);
    new UndoAll(undos).arm(database);
    restores.forEach(restore -> Restore.arm(restore, database));
    return updated.size();
  }

  private static <T> void addTo(List<T> all, @Nullable T one) {
    if (one != null) {
      all.add(one);
    }
  }

  private RowState read(Row row, RowState state) {
    return Sending.read(plan.computed(), state, row, plan.model().key().size() + 1);
  }

  private void written(RowState state) {
    plan.set().forEach(field -> state.saved(field.index()));
    plan.model().version().ifPresent(version -> Versioning.count(state, version));
  }

  private static StaleObject stale(List<RowState> batch, List<RowState> updated) {
    RowState first =
        batch.stream().filter(state -> !updated.contains(state)).findFirst().orElseThrow();
    return Vanished.stale(first);
  }
}
