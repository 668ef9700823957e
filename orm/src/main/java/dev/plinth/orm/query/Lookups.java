package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns names into what typed expressions say: {@code age__gte} with 18 into {@code
 * User_.age.gte(18)}.
 *
 * <p>A name is a path of relations and a column, joined by two underscores, then parts of a date or
 * time, then an operator; {@code exact} may be left out. Names are those of the Java fields or
 * their snake_case; {@code pk} is the primary key.
 *
 * <pre>{@code
 * age__gte                     "users"."age" >= ?
 * author__username__icontains  over a to-one relation: a join
 * posts__views__gt             over a to-many relation: EXISTS; one for all lookups of one filter
 * created_at__year__gte        a range on the bare column
 * author                       the object or its key; author__isnull, author__in, author__ne
 * posts__isnull                whether there is no related object at all
 * }</pre>
 *
 * <p>All values have {@code exact ne in isnull}; those with an order {@code gt gte lt lte range};
 * texts {@code iexact contains icontains startswith istartswith endswith iendswith regex iregex};
 * dates {@code year iso_year quarter month week week_day day}, times {@code hour minute second},
 * and moments all of these, {@code date} and {@code time}. Parts of moments are taken in UTC unless
 * {@link Q#at} names a zone.
 *
 * <p>A value is of the column's type; numbers of any class are converted without loss, and one that
 * the column can't hold makes the condition true or false without asking the database. An enum's
 * constant may be its name. Besides values, comparisons and text lookups take an expression of the
 * same model, comparisons and {@code in} a query; {@code in} takes any collection or array.
 *
 * <p>Everything here throws a {@link PlinthException} that names what is right: {@code
 * query.unknown-field}, {@code query.unknown-lookup}, {@code query.not-a-relation}, {@code
 * query.wrong-type}, {@code query.null-comparison}. Values are never part of a message.
 */
public final class Lookups {
  private Lookups() {}

  /**
   * The condition that all lookups are kept, those across a to-many relation by one related row.
   */
  public static Term condition(
      ModelMeta<?> model, Map<String, ? extends @Nullable Object> lookups) {
    return Q.of(lookups).term(model);
  }

  /**
   * A key of an ordering: {@code username}, {@code -created_at}, {@code author__username}.
   *
   * @throws PlinthException {@code query.order-across-many} over a to-many relation
   */
  public static Order<?> order(ModelMeta<?> model, String key) {
    return NamedColumns.order(model, key);
  }

  /**
   * A column, or a part of a date or time, over any to-one relations: {@code
   * author__created__year}. A relation stands for its key.
   *
   * @throws PlinthException {@code query.to-many} over a to-many relation
   */
  public static Expression<?, ?> expression(ModelMeta<?> model, String name) {
    return NamedColumns.expression(model, name);
  }

  /**
   * The to-one relations of a path: {@code author__country}.
   *
   * @throws PlinthException {@code query.to-many} over a to-many relation
   */
  public static Hops hops(ModelMeta<?> model, String path) {
    return NamedRelations.hops(model, path);
  }

  /** The relations of a path, to one or to many, each loaded on the way: {@code posts__tags}. */
  public static Prefetch prefetch(ModelMeta<?> model, String path) {
    return NamedRelations.prefetch(model, path);
  }

  /**
   * An aggregate of a column: one of {@code COUNT SUM AVG MIN MAX STDDEV VARIANCE} in any case;
   * {@code *} counts rows. The sum of integers is a {@code Long}. {@code stringAgg} and {@code
   * arrayAgg}, which take an order, are typed only.
   *
   * @throws PlinthException {@code query.unknown-aggregate}, {@code query.wrong-type} for a column
   *     that has no such aggregate, {@code query.to-many} over a to-many relation
   */
  public static Expression<?, ?> aggregate(ModelMeta<?> model, String column, String function) {
    return NamedAggregate.of(model, column, function);
  }

  /**
   * A column of the model's own table; a relation that holds its key stands for the key's column.
   *
   * @throws PlinthException {@code query.not-own-column} for a path or another relation
   */
  public static FieldMeta ownField(ModelMeta<?> model, String name) {
    return NamedColumns.ownField(model, name);
  }

  /**
   * The field of a column of the model's own table.
   *
   * @throws PlinthException {@code query.not-own-column} for any other expression
   */
  public static FieldMeta ownField(Expression<?, ?> column) {
    return NamedColumns.ownField(column);
  }

  /**
   * What a column or relation is set to in an update: a value, null, a related object or its key,
   * an expression of the model.
   *
   * @throws PlinthException {@code update.out-of-range}, {@code update.not-nullable}, {@code
   *     update.generated-column}, {@code query.wrong-type}
   */
  public static Assignment<?> assignment(ModelMeta<?> model, String name, @Nullable Object value) {
    return NamedAssignment.of(model, name, value);
  }

  /** The question in a settled order: that of the primary key, or of what it selects instead. */
  public static Question byKey(Question question) {
    return question.orderBy(SettledOrder.of(question));
  }

  /**
   * A key that a user gave in the Java types of the model's key: an {@code Integer} for a {@code
   * Long}, a list for a key of several columns, a saved object for its own key. A number out of
   * range is given back as it is, and equals no key.
   *
   * @throws PlinthException {@code query.wrong-type} for any other value
   */
  public static Object key(ModelMeta<?> model, Object key) {
    return KeyValues.of("The key of " + model, model, key);
  }

  /**
   * A key that a reference is set to, in the Java types of the model's key.
   *
   * @throws PlinthException {@code query.wrong-type} for any other value, and for a number that the
   *     key's column can't hold
   */
  public static List<?> keyParts(ModelMeta<?> model, Object key) {
    List<?> parts = Key.parts(key(model, key), model.key().size());
    if (!KeyValues.isHeld(model, parts)) {
      throw LookupErrors.wrongType("The key of " + model, "one its columns can hold", key);
    }
    return parts;
  }
}
