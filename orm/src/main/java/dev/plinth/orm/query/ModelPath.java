package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.sql.PlinthException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model as it is reached from another over to-one relations: {@code Post_.author()}. Generated
 * code adds a field for each column and a method for each relation. Immutable and thread-safe.
 *
 * @param <M> the model it starts from
 * @param <T> the model it leads to
 */
public abstract class ModelPath<M, T extends Persistent> implements RelatedPath<M> {
  private final ModelMeta<T> meta;
  private final Hops hops;

  /** For generated code. */
  protected ModelPath(ModelMeta<T> meta, Hops hops) {
    this.meta = meta;
    this.hops = hops;
  }

  /** The relation points to this object. */
  public Condition<M> eq(@Nullable T object) {
    return object == null ? isNull() : new Condition<>(isKey(object));
  }

  /** The relation points to another object; rows that point to nothing are not kept. */
  public Condition<M> ne(@Nullable T object) {
    return object == null
        ? isNotNull()
        : new Condition<>(KeyTerms.isNot(hops, meta, KeyTerms.keyOf(object)));
  }

  /** The relation points to one of these objects; nulls among them are dropped. */
  public Condition<M> in(Collection<? extends @Nullable T> objects) {
    if (objects == null) {
      throw Comparisons.withNull(field(meta.key().get(0)), "in");
    }
    List<Object> keys = objects.stream().filter(Objects::nonNull).map(KeyTerms::keyOf).toList();
    return new Condition<>(KeyTerms.in(hops, meta, keys, keys.size() < objects.size()));
  }

  /** The relation points to one of the objects that a query finds. */
  public Condition<M> in(ModelQuery<T> query) {
    List<Term> key = meta.key().stream().map(this::field).toList();
    return new Condition<>(new Term.InQuestion(key, query.keys()));
  }

  /** The relation points to nothing. */
  public Condition<M> isNull() {
    return new Condition<>(new Term.Null(field(meta.key().get(0)), false));
  }

  /** The relation points to an object. */
  public Condition<M> isNotNull() {
    return new Condition<>(new Term.Null(field(meta.key().get(0)), true));
  }

  /** Points the relation to an object in an update; null for nothing. */
  public Assignment<M> set(@Nullable T object) {
    if (hops.relations().size() != 1 || !hops.last().holdsKey()) {
      throw new PlinthException(
          "update.joined-field",
          "An update sets columns of its own model only, found " + hops.path() + ".");
    }
    List<FieldMeta> columns = hops.last().fields();
    if (object == null) {
      return new Assignment<>(columns, columns.stream().map(ModelPath::noValue).toList());
    }
    return new Assignment<>(columns, List.copyOf(KeyTerms.values(meta, KeyTerms.keyOf(object))));
  }

  private static Term noValue(FieldMeta column) {
    return new Term.Value(null, column.sqlType());
  }

  /** The relations that lead here. */
  public final Hops hops() {
    return hops;
  }

  @Override
  public final Prefetch prefetch() {
    return Prefetch.along(hops.parent(), Prefetch.of(hops.last()));
  }

  private Term isKey(T object) {
    return KeyTerms.is(hops, meta, KeyTerms.keyOf(object));
  }

  /** For generated code: the hops over one more relation of this model. */
  protected final Hops hop(int relation) {
    return hops.then(meta.relation(relation));
  }

  /** For generated code: a to-many relation of this model. */
  protected final <X extends Persistent> ManyPath<M, X> many(int relation) {
    return new ManyPath<>(hops, meta.relation(relation));
  }

  /** For generated code: a column of numbers. */
  protected final <N extends Number> NumberColumn<M, N> number(int field) {
    return new NumberColumn<>(field(field), type(field));
  }

  /** For generated code: a column of texts. */
  protected final TextColumn<M> text(int field) {
    return new TextColumn<>(field(field), type(field));
  }

  /** For generated code: a column of truth values. */
  protected final BooleanColumn<M> bool(int field) {
    return new BooleanColumn<>(field(field), type(field));
  }

  /** For generated code: a column of dates, times or instants. */
  protected final <V> TemporalColumn<M, V> temporal(int field) {
    return new TemporalColumn<>(field(field), type(field));
  }

  /** For generated code: a column whose values have an order. */
  protected final <V> OrderedColumn<M, V> ordered(int field) {
    return new OrderedColumn<>(field(field), type(field));
  }

  /** For generated code: a column of lists. */
  protected final <E> ListColumn<M, E> list(int field) {
    return new ListColumn<>(field(field), type(field));
  }

  /** For generated code: a column of JSON documents. */
  protected final <V> JsonColumn<M, V> json(int field) {
    return new JsonColumn<>(field(field), type(field));
  }

  /** For generated code: any other column. */
  protected final <V> ValueColumn<M, V> value(int field) {
    return new ValueColumn<>(field(field), type(field));
  }

  private Term field(FieldMeta field) {
    return new Term.Field(hops, field);
  }

  private Term field(int index) {
    return field(meta.field(index));
  }

  @SuppressWarnings("unchecked") // generated code names the type that the field was defined with
  private <V> FieldType<V> type(int field) {
    return (FieldType<V>) meta.field(field).type();
  }
}
