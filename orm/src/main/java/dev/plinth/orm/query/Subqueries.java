package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.sql.PlinthException;

/**
 * Queries inside of others, which may look at the row around them; made to be imported statically.
 *
 * <pre>{@code
 * User.objects.filter(exists(Post.objects.filter(Post_.author().id.eq(outer(User_.id)))))
 * // WHERE EXISTS (SELECT 1 FROM "posts" WHERE "posts"."author_id" = "users"."id")
 * User.objects.select(
 *     User_.username,
 *     subquery(
 *         Post.objects
 *             .filter(Post_.author().id.eq(outer(User_.id)))
 *             .orderBy(Post_.views.desc())
 *             .limit(1)
 *             .values(Post_.title)))
 * // SELECT "users"."username", (SELECT "posts"."title" FROM "posts"
 * //   WHERE "posts"."author_id" = "users"."id" ORDER BY "posts"."views" DESC LIMIT 1) FROM "users"
 * }</pre>
 *
 * <p>Where a relation leads to the rows, it says the same in fewer words: {@code
 * User_.posts().any(...)}, {@code count(User_.posts())}.
 */
public final class Subqueries {
  private Subqueries() {}

  /** The query has rows. */
  public static <M> Condition<M> exists(ModelQuery<?> query) {
    return new Condition<>(new Term.Exists(query.question()));
  }

  /** The query of values has rows. */
  public static <M> Condition<M> exists(Subquery<?> query) {
    return new Condition<>(new Term.Exists(query.question()));
  }

  /**
   * The one value that a query answers; null where it has no row.
   *
   * @throws PlinthException {@code query.many-rows} for a query that may answer several, {@code
   *     query.subquery-columns} for one of several columns
   */
  @SuppressWarnings("unchecked") // a query of V's selects an expression of V's type
  public static <M, V> OrderedExpression<M, V> subquery(Subquery<V> query) {
    Question single = query.single();
    Resolver.checkColumns(single, 1);
    FieldType<V> type = (FieldType<V>) single.outputs().get(0).type();
    return new OrderedExpression<>(new Term.Scalar(single), type);
  }

  /**
   * A value of the row around the query that it stands in; {@code outer(outer(...))} is one of the
   * row around that. Within {@code any(...)} of a relation it is a value of the row that the
   * relation starts from.
   *
   * <p>A query that holds one can't be asked on its own ({@code query.outer-alone}), nor within a
   * query for another model ({@code query.outer-model}).
   */
  public static <M, O, V> OrderedExpression<M, V> outer(Expression<O, V> value) {
    return new OrderedExpression<>(new Term.Outer(value.term()), value.type());
  }

  /**
   * A value of the row around, by name: {@code Post.objects.filter("author__id", outer(User.class,
   * "id"))}.
   *
   * @throws PlinthException {@code query.unknown-field} with the nearest name
   */
  public static Expression<?, ?> outer(Class<? extends Persistent> model, String name) {
    return outer(Lookups.expression(ModelMeta.of(model), name));
  }
}
