package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.OrderBy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value in each row of a model: a column, a column over a relation, a
 * calculation, an aggregate. Immutable and thread-safe.
 *
 * @param <M> the model whose rows it speaks of
 * @param <V> the Java type of the value
 */
@SuppressWarnings("varargs") // the array is only read
public class Expression<M, V> {
  private final Term term;
  private final FieldType<V> type;

  Expression(Term term, FieldType<V> type) {
    this.term = term;
    this.type = type;
  }

  /** An expression of a term; for the layers above. */
  public static <M, V> Expression<M, V> of(Term term, FieldType<V> type) {
    return new Expression<>(term, type);
  }

  /** The expression as a term. */
  public final Term term() {
    return term;
  }

  /** How its values travel. */
  public final FieldType<V> type() {
    return type;
  }

  /** Equal to the value; {@code eq(null)} is {@code isNull()}. */
  public Condition<M> eq(@Nullable V value) {
    return value == null ? isNull() : compare(Comparison.Operator.EQ, value);
  }

  /** Equal to the other expression. */
  public Condition<M> eq(Expression<M, V> other) {
    return compare(Comparison.Operator.EQ, other);
  }

  /** Equal to the one value that a query answers, as in {@code WHERE x = (SELECT ...)}. */
  public Condition<M> eq(Subquery<V> query) {
    return compare(Comparison.Operator.EQ, query);
  }

  /**
   * Not equal to the value; rows where this is null are not kept; {@code ne(null)} is {@code
   * isNotNull()}.
   */
  public Condition<M> ne(@Nullable V value) {
    return value == null ? isNotNull() : compare(Comparison.Operator.NE, value);
  }

  /** Not equal to the other expression. */
  public Condition<M> ne(Expression<M, V> other) {
    return compare(Comparison.Operator.NE, other);
  }

  /** Not equal to the one value that a query answers. */
  public Condition<M> ne(Subquery<V> query) {
    return compare(Comparison.Operator.NE, query);
  }

  /** One of the values; of no values it keeps nothing and sends no SQL. */
  @SafeVarargs
  public final Condition<M> in(V... values) {
    return in(Arrays.asList(values));
  }

  /** One of the values; nulls among them are dropped. */
  public Condition<M> in(Collection<? extends @Nullable V> values) {
    return new Condition<>(Comparisons.in(term, type, values));
  }

  /** One of the values that a query answers. */
  public Condition<M> in(Subquery<V> query) {
    return new Condition<>(new Term.InQuestion(List.of(term), query.unordered()));
  }

  /** Null. */
  public Condition<M> isNull() {
    return new Condition<>(new Term.Null(term, false));
  }

  /** Not null. */
  public Condition<M> isNotNull() {
    return new Condition<>(new Term.Null(term, true));
  }

  /** Smallest first. */
  public Order<M> asc() {
    return new Order<>(term, false, OrderBy.Nulls.DEFAULT);
  }

  /** Greatest first. */
  public Order<M> desc() {
    return new Order<>(term, true, OrderBy.Nulls.DEFAULT);
  }

  final Condition<M> compare(Comparison.Operator operator, V value) {
    return new Condition<>(Comparisons.of(operator, term, type, value));
  }

  final Condition<M> compare(Comparison.Operator operator, Expression<M, V> other) {
    return new Condition<>(Comparisons.of(operator, term, other.term()));
  }

  final Condition<M> compare(Comparison.Operator operator, Subquery<V> query) {
    return new Condition<>(Comparisons.of(operator, term, new Term.Scalar(query.single())));
  }

  /** Two expressions are equal when they compute the same. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof Expression<?, ?> e && e.term.equals(term);
  }

  @Override
  public final int hashCode() {
    return term.hashCode();
  }

  @Override
  public final String toString() {
    return TermPrinter.print(term);
  }
}
