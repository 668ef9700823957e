package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Lookups;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a query set answers with values instead of objects.
 *
 * @param <T> the model
 */
@SuppressWarnings("varargs") // the arrays are only read
abstract class ValueQuery<T extends Entity> extends Query<T, T, QuerySet<T>> {

  ValueQuery(@Nullable Database database) {
    super(database);
  }

  /** One row for each different value of these; say what to read of it with {@code select}. */
  @SafeVarargs
  public final QuerySet<T> groupBy(Expression<T, ?>... values) {
    List<Term> terms = Arrays.stream(values).map(Expression::term).toList();
    return with(question().groupBy(terms));
  }

  /** An aggregate over all rows: {@code User.objects.aggregate(avg(User_.age))}. */
  public final <V> @Nullable V aggregate(Expression<T, V> aggregate) {
    Object value = Fetch.aggregate(question(), List.of(aggregate), reading()).get(0);
    return aggregate.type().javaType().cast(value);
  }

  /** An aggregate by name: {@code aggregate("age", "AVG")}. */
  public final @Nullable Object aggregate(String column, String function) {
    if (!column.equals("*")) {
      named("Column", column);
    }
    Expression<?, ?> aggregate = Lookups.aggregate(question().model(), column, function);
    return Fetch.aggregate(question(), List.of(aggregate), reading()).get(0);
  }

  /** The values of one expression. */
  public final <V> Rows<T, V> values(Expression<T, V> value) {
    return Rows.ofOne(question().select(List.of(value)), value, home());
  }

  /** The values of several columns by name, each row as a map in the order of the names. */
  public final Rows<T, Map<String, @Nullable Object>> values(String... columns) {
    List<Expression<?, ?>> outputs = new ArrayList<>();
    for (String column : columns) {
      outputs.add(Lookups.expression(question().model(), named("Column", column)));
    }
    return Rows.maps(question().select(outputs), List.of(columns), home());
  }

  /** One value of each row, to be made into something else. */
  public final <A> Selection.Of1<T, A> select(Expression<T, A> a) {
    return new Selection.Of1<>(selecting(a), home());
  }

  /** Two values of each row, to be made into something else. */
  public final <A, B> Selection.Of2<T, A, B> select(Expression<T, A> a, Expression<T, B> b) {
    return new Selection.Of2<>(selecting(a, b), home());
  }

  /** Three values of each row, to be made into something else. */
  public final <A, B, C> Selection.Of3<T, A, B, C> select(
      Expression<T, A> a, Expression<T, B> b, Expression<T, C> c) {
    return new Selection.Of3<>(selecting(a, b, c), home());
  }

  /** Four values of each row, to be made into something else. */
  public final <A, B, C, D> Selection.Of4<T, A, B, C, D> select(
      Expression<T, A> a, Expression<T, B> b, Expression<T, C> c, Expression<T, D> d) {
    return new Selection.Of4<>(selecting(a, b, c, d), home());
  }

  /** Five values of each row, to be made into something else. */
  public final <A, B, C, D, E> Selection.Of5<T, A, B, C, D, E> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e) {
    return new Selection.Of5<>(selecting(a, b, c, d, e), home());
  }

  /** Six values of each row, to be made into something else. */
  public final <A, B, C, D, E, F> Selection.Of6<T, A, B, C, D, E, F> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e,
      Expression<T, F> f) {
    return new Selection.Of6<>(selecting(a, b, c, d, e, f), home());
  }

  /** Seven values of each row, to be made into something else. */
  public final <A, B, C, D, E, F, G> Selection.Of7<T, A, B, C, D, E, F, G> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e,
      Expression<T, F> f,
      Expression<T, G> g) {
    return new Selection.Of7<>(selecting(a, b, c, d, e, f, g), home());
  }

  /** Eight values of each row, to be made into something else. */
  public final <A, B, C, D, E, F, G, H> Selection.Of8<T, A, B, C, D, E, F, G, H> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e,
      Expression<T, F> f,
      Expression<T, G> g,
      Expression<T, H> h) {
    return new Selection.Of8<>(selecting(a, b, c, d, e, f, g, h), home());
  }

  @SafeVarargs
  private Question selecting(Expression<T, ?>... outputs) {
    return question().select(List.of(outputs));
  }
}
