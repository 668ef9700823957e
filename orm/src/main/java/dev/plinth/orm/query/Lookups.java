package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns names into terms. */
public final class Lookups {
  private Lookups() {}

  /** The condition that all lookups are kept. */
  public static Term condition(
      ModelMeta<?> model, Map<String, ? extends @Nullable Object> lookups) {
    List<Term> terms = new ArrayList<>();
    lookups.forEach((name, value) -> terms.add(exact(model.field(name), value)));
    return Terms.and(terms);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the value is checked against the field's type
  private static Term exact(FieldMeta field, @Nullable Object value) {
    Expression expression = Expression.of(new Term.Field(Hops.none(), field), field.type());
    return expression.eq(field.type().javaType().cast(value)).term();
  }

  /** The key of an ordering. */
  public static Order<?> order(ModelMeta<?> model, String key) {
    boolean descending = key.startsWith("-");
    return Order.of(expression(model, descending ? key.substring(1) : key).term(), descending);
  }

  /** The column of a name. */
  public static Expression<?, ?> expression(ModelMeta<?> model, String name) {
    FieldMeta field = model.field(name);
    return Expression.of(new Term.Field(Hops.none(), field), field.type());
  }

  /** The to-one relations of a path. */
  public static Hops hops(ModelMeta<?> model, String path) {
    Hops hops = Hops.none();
    ModelMeta<?> at = model;
    for (String name : path.split("__", -1)) {
      RelationMeta relation = at.relation(name);
      hops = hops.then(relation);
      at = relation.target();
    }
    return hops;
  }

  /** The relations of a path. */
  public static Prefetch prefetch(ModelMeta<?> model, String path) {
    Hops hops = hops(model, path);
    return Prefetch.along(hops.parent(), Prefetch.of(hops.last()));
  }

  /** An aggregate by name. */
  public static Expression<?, ?> aggregate(ModelMeta<?> model, String column, String function) {
    Expression<?, ?> value = expression(model, column);
    return Expression.of(
        AggregateTerms.of(function.toLowerCase(java.util.Locale.ROOT), value.term()), value.type());
  }

  /** The field of a name. */
  public static FieldMeta ownField(ModelMeta<?> model, String name) {
    return model.field(name);
  }

  /** The field that a column expression stands for. */
  public static FieldMeta ownField(Expression<?, ?> column) {
    return ((Term.Field) column.term()).field();
  }

  /** The question in the order of the primary key. */
  public static Question byKey(Question question) {
    List<Order<?>> order = new ArrayList<>();
    question
        .model()
        .key()
        .forEach(part -> order.add(Order.of(new Term.Field(Hops.none(), part), false)));
    return question.orderBy(order);
  }

  /** A key as the model's key type. */
  public static Object key(ModelMeta<?> model, Object key) {
    return key instanceof Integer number ? (Object) number.longValue() : key;
  }
}
