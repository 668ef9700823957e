package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Conditions on the primary key of a model. */
public final class KeyTerms {
  /** SQLite nests at most 1,000 conditions; a composite key takes one for each row. */
  private static final int COMPOSITE = 400;

  private KeyTerms() {}

  /** How many keys of so many parts a condition takes where it would take so many of one part. */
  public static int atOnce(int parts, int most) {
    return parts == 1 ? most : Math.min(COMPOSITE, most);
  }

  /** Keys of so many parts in pieces that a condition takes. */
  public static List<List<Object>> pieces(int parts, Collection<Object> keys) {
    List<Object> all = List.copyOf(keys);
    int size = atOnce(parts, Math.max(1, all.size()));
    List<List<Object>> pieces = new ArrayList<>();
    for (int at = 0; at < all.size(); at += size) {
      pieces.add(all.subList(at, Math.min(all.size(), at + size)));
    }
    return pieces;
  }

  /** The row of this object. */
  public static Term is(Persistent object) {
    RowState state = Persistent.stateOf(object);
    return is(Hops.none(), state.meta(), keyOf(object));
  }

  /** The row of this key; of one that no column can hold there is none. */
  public static Term is(Hops hops, ModelMeta<?> meta, Object key) {
    if (!isHeld(meta, key)) {
      return Terms.FALSE;
    }
    List<Term.Value> values = values(meta, key);
    List<Term> parts = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Term part = new Term.Field(hops, meta.key().get(i));
      parts.add(Comparisons.of(Comparison.Operator.EQ, part, values.get(i)));
    }
    return Terms.and(parts);
  }

  /** The rows of any other key; where there is none at all, it is no other. */
  static Term isNot(Hops hops, ModelMeta<?> meta, Object key) {
    Term first = new Term.Field(hops, meta.key().get(0));
    Term any = Terms.isNeverNull(first) ? Terms.TRUE : new Term.Null(first, true);
    if (!isHeld(meta, key)) {
      return any;
    }
    return meta.key().size() == 1
        ? Comparisons.of(Comparison.Operator.NE, first, values(meta, key).get(0))
        : Terms.and(List.of(any, Terms.not(is(hops, meta, key))));
  }

  /** The rows of these keys. */
  public static Term in(Hops hops, ModelMeta<?> meta, Collection<?> keys) {
    if (meta.key().size() > 1) {
      return Terms.or(keys.stream().map(key -> is(hops, meta, key)).toList());
    }
    FieldMeta field = meta.key().get(0);
    List<Object> bound = new ArrayList<>(keys.size());
    for (Object key : keys) {
      if (isHeld(meta, key)) {
        bound.add(field.type().bindable(Key.value(key)));
      }
    }
    return bound.isEmpty()
        ? Terms.FALSE
        : new Term.In(new Term.Field(hops, field), bound, field.sqlType(), false);
  }

  /** The rows of these keys, among which null was: it counts where the condition is negated. */
  static Term in(Hops hops, ModelMeta<?> meta, Collection<?> keys, boolean withNull) {
    Term in = in(hops, meta, keys);
    boolean list = in instanceof Term.In || in.equals(Terms.FALSE);
    if (!withNull || !list) {
      return in;
    }
    List<?> values = in instanceof Term.In some ? some.values() : List.of();
    FieldMeta first = meta.key().get(0);
    return new Term.In(new Term.Field(hops, first), values, first.sqlType(), true);
  }

  /** Whether the key's columns can hold it; a number may have been out of their range. */
  static boolean isHeld(ModelMeta<?> meta, Object key) {
    return KeyValues.isHeld(meta, Key.parts(key, meta.key().size()));
  }

  /** The parts of a key, ready to be bound. */
  public static List<Term.Value> values(ModelMeta<?> meta, Object key) {
    List<?> parts = Key.parts(key, meta.key().size());
    List<Term.Value> values = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      FieldType<?> type = meta.key().get(i).type();
      values.add(new Term.Value(type.bindable(parts.get(i)), type.sqlType()));
    }
    return values;
  }

  /**
   * The key of a saved object.
   *
   * @throws PlinthException {@code query.unsaved-object} where it has none
   */
  public static Object keyOf(Persistent object) {
    RowState state = Persistent.stateOf(object);
    Object key = Key.of(state);
    if (key == null) {
      throw new PlinthException(
          "query.unsaved-object",
          "This " + state.meta().name() + " has no key to compare with. Save it first.");
    }
    return key;
  }
}
