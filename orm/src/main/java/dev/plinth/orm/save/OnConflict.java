package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.query.Assignment;
import dev.plinth.orm.query.Column;
import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.SqlFunction;
import dev.plinth.orm.query.Term;
import dev.plinth.sql.Excluded;
import dev.plinth.sql.Expr;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an insert does with an object whose unique key is there already.
 *
 * <pre>{@code
 * OnConflict.ignore()
 * // ON CONFLICT DO NOTHING
 * OnConflict.on(User_.username).update(User_.email, User_.age)
 * // ON CONFLICT ("username") DO UPDATE SET "email" = EXCLUDED."email", "age" = EXCLUDED."age"
 * OnConflict.on(Page_.url).set(Page_.hits.set(OnConflict.incoming(Page_.hits)))
 *     .where(Page_.locked.isFalse())
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <M> the model
 */
public final class OnConflict<M> {
  private final List<FieldMeta> target;
  private final @Nullable String index;
  private final List<Assignment<M>> updates;
  private final @Nullable Condition<M> where;

  private OnConflict(
      List<FieldMeta> target,
      @Nullable String index,
      List<Assignment<M>> updates,
      @Nullable Condition<M> where) {
    this.target = List.copyOf(target);
    this.index = index;
    this.updates = List.copyOf(updates);
    this.where = where;
  }

  /** Leaves any row as it is that has one of the object's unique keys. */
  public static <M> OnConflict<M> ignore() {
    return new OnConflict<>(List.of(), null, List.of(), null);
  }

  /**
   * Speaks of this unique key: the columns of the primary key, of a unique constraint or of a
   * unique index. By itself it leaves the row as it is; go on with {@link #update} or {@link #set}
   * otherwise.
   *
   * <pre>{@code
   * // with @Index(value = "email", unique = true, where = "deleted_at IS NULL")
   * OnConflict.on(User_.email)
   * // ON CONFLICT ("email") WHERE deleted_at IS NULL DO NOTHING
   * }</pre>
   */
  @SafeVarargs
  public static <M> OnConflict<M> on(Expression<M, ?>... columns) {
    List<FieldMeta> target = new ArrayList<>();
    for (Expression<M, ?> column : columns) {
      target.add(field(column));
    }
    return new OnConflict<>(target, null, List.of(), null);
  }

  /**
   * Speaks of a unique index that the model declares by this name, where several that are partial
   * share their columns. A model without such an index is an error ({@code save.conflict-index})
   * when it is used.
   */
  public static <M> OnConflict<M> index(String name) {
    return new OnConflict<>(List.of(), name, List.of(), null);
  }

  /** Sets these columns of the row to what the object holds. */
  @SafeVarargs
  public final OnConflict<M> update(Column<M, ?>... columns) {
    List<Assignment<M>> all = new ArrayList<>(updates);
    for (Column<M, ?> column : columns) {
      FieldMeta field = field(column.expression());
      all.add(new Assignment<>(List.of(field), List.of(incoming(field))));
    }
    return new OnConflict<>(target, index, all, where);
  }

  /** Sets columns of the row to values or expressions. */
  @SafeVarargs
  public final OnConflict<M> set(Assignment<M>... assignments) {
    List<Assignment<M>> all = new ArrayList<>(updates);
    for (Assignment<M> assignment : assignments) {
      all.add(assignment);
    }
    return new OnConflict<>(target, index, all, where);
  }

  /** Updates only rows that keep the condition; others are left as they are. */
  public OnConflict<M> where(Condition<M> condition) {
    return new OnConflict<>(
        target, index, updates, where == null ? condition : where.and(condition));
  }

  /** The value that the object would have inserted, inside {@link #set} and {@link #where}. */
  public static <M, V> Expression<M, V> incoming(Column<M, V> column) {
    return Expression.of(incoming(field(column.expression())), column.expression().type());
  }

  private static Term incoming(FieldMeta field) {
    return new Term.Apply(new Incoming(field.column()), List.of());
  }

  private static FieldMeta field(Expression<?, ?> column) {
    if (column.term() instanceof Term.Field field) {
      Hops hops = field.hops();
      if (hops.isEmpty()) {
        return field.field();
      }
      int part = hops.last().target().key().indexOf(field.field());
      if (hops.relations().size() == 1 && hops.last().holdsKey() && part >= 0) {
        return hops.last().fields().get(part);
      }
    }
    throw new PlinthException(
        "save.conflict-column",
        "A conflict is about columns of the model itself, found " + column + ".");
  }

  List<FieldMeta> target() {
    return target;
  }

  @Nullable String index() {
    return index;
  }

  List<Assignment<?>> updates() {
    return List.copyOf(updates);
  }

  /** The fields that get just what the object holds. */
  List<FieldMeta> sent() {
    List<FieldMeta> sent = new ArrayList<>();
    for (Assignment<M> update : updates) {
      FieldMeta field = update.fields().get(0);
      if (update.values().get(0).equals(incoming(field))) {
        sent.add(field);
      }
    }
    return sent;
  }

  boolean isUpdate() {
    return !updates.isEmpty();
  }

  @Nullable Term condition() {
    return where == null ? null : where.term();
  }

  @Override
  public String toString() {
    List<String> names = target.stream().map(FieldMeta::name).toList();
    return "on conflict" + (names.isEmpty() ? "" : " of " + names) + (isUpdate() ? " update" : "");
  }

  /** {@code EXCLUDED."name"}. */
  private record Incoming(String column) implements SqlFunction {
    @Override
    public boolean isStrict() {
      return false; // it may be null by itself
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new Excluded(column);
    }
  }
}
