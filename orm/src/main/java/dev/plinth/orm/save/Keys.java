package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.And;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.In;
import dev.plinth.sql.InValues;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conditions on the columns of keys, in SQL. */
final class Keys {
  private Keys() {}

  /** The object's own row. */
  static Expr is(RowState state) {
    return is(columns(state.meta()), state.meta(), of(state));
  }

  /** Columns that hold this key of a model. */
  static Expr is(List<String> columns, ModelMeta<?> model, Object key) {
    List<Bind> values = binds(model, key);
    List<Expr> parts = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      parts.add(Comparison.eq(Column.of(columns.get(i)), values.get(i)));
    }
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  /** Columns that hold one of these keys of a model. */
  static Expr in(List<String> columns, ModelMeta<?> model, Collection<?> keys) {
    if (columns.size() == 1) {
      List<Object> values = new ArrayList<>(keys.size());
      keys.forEach(key -> values.add(bindable(model.key().get(0), Key.value(key))));
      return new InValues(Column.of(columns.get(0)), values, model.key().get(0).sqlType());
    }
    List<Expr> tuples = new ArrayList<>(keys.size());
    keys.forEach(key -> tuples.add(new Tuple(List.copyOf(binds(model, key)))));
    List<Expr> names = new ArrayList<>();
    columns.forEach(column -> names.add(Column.of(column)));
    return new In(new Tuple(names), tuples);
  }

  /** The columns of a model's key. */
  static List<String> columns(ModelMeta<?> model) {
    return columns(model.key());
  }

  static List<String> columns(List<FieldMeta> fields) {
    return fields.stream().map(FieldMeta::column).toList();
  }

  /** The parts of a key, ready to be bound. */
  static List<Bind> binds(ModelMeta<?> model, Object key) {
    List<?> parts = Key.parts(key, model.key().size());
    List<Bind> binds = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      FieldMeta field = model.key().get(i);
      binds.add(new Bind(bindable(field, parts.get(i)), field.sqlType()));
    }
    return binds;
  }

  private static Object bindable(FieldMeta field, Object value) {
    Object bound = field.type().bindable(value);
    return Objects.requireNonNull(bound);
  }

  /** All of the conditions that are there. */
  static Expr all(Expr first, @Nullable Expr second) {
    return second == null ? first : And.of(first, second);
  }

  /**
   * The key of an object.
   *
   * @throws PlinthException {@code save.no-key} where it has none
   */
  static Object of(RowState state) {
    Object key = Key.of(state);
    if (key == null) {
      throw new PlinthException(
          "save.no-key",
          "This "
              + state.meta().name()
              + " has no key, so there is no row to find. Save it first, or give it its key.");
    }
    return key;
  }
}
