package dev.plinth.orm.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on a column, or on a part of a date or time, that lookups ask for. They are made
 * by the methods that typed conditions are made by, so that both mean the same.
 *
 * @param context the lookup
 * @param left the column as it is compared
 */
record ColumnLookup(LookupContext context, Expression<Object, Object> left) {

  Condition<?> condition(LookupOperator operator, @Nullable Object value) {
    return switch (operator) {
      case ISNULL -> isNull(value);
      case IN -> in(context.given(value));
      case RANGE -> range(value);
      case EXACT -> value == null ? left.isNull() : compare(operator, value);
      case NE -> value == null ? left.isNotNull() : compare(operator, value);
      case GT, GTE, LT, LTE -> compare(operator, context.given(value));
      default -> match(operator, context.given(value));
    };
  }

  private Condition<?> isNull(@Nullable Object value) {
    boolean wanted = context.given(Boolean.class, value);
    return wanted ? left.isNull() : left.isNotNull();
  }

  private Condition<?> compare(LookupOperator operator, Object value) {
    Term computed = computed(value);
    return computed == null
        ? compare(operator, context.fit(left.type(), value))
        : new Condition<>(Comparisons.of(operator.comparison(), left.term(), computed));
  }

  /** What the database computes to compare with, or null for a plain value. */
  private @Nullable Term computed(Object value) {
    if (value instanceof Expression<?, ?> other) {
      return context.expression(left.type(), other).term();
    }
    Question question = question(value);
    return question == null
        ? null
        : new Term.Scalar(context.subquery(left.type(), question).single());
  }

  private Condition<?> compare(LookupOperator operator, Fit<Object> fit) {
    Object exact = fit.exact();
    return switch (operator) {
      case EXACT -> exact == null ? never() : left.eq(exact);
      case NE -> exact == null ? always() : left.ne(exact);
      case GT, LTE -> fromFloor(operator, fit);
      default -> fromCeiling(operator, fit);
    };
  }

  /** What is greater than 3.5 is greater than 3; all is greater than what is below all. */
  private Condition<?> fromFloor(LookupOperator operator, Fit<Object> fit) {
    boolean greater = operator == LookupOperator.GT;
    if (fit.floor() == null || fit.ceiling() == null) {
      return greater == (fit.floor() == null) ? always() : never();
    }
    return greater ? ordered().gt(fit.floor()) : ordered().lte(fit.floor());
  }

  private Condition<?> fromCeiling(LookupOperator operator, Fit<Object> fit) {
    boolean greater = operator == LookupOperator.GTE;
    if (fit.floor() == null || fit.ceiling() == null) {
      return greater == (fit.floor() == null) ? always() : never();
    }
    return greater ? ordered().gte(fit.ceiling()) : ordered().lt(fit.ceiling());
  }

  private Condition<?> range(@Nullable Object value) {
    Object given = context.given(value);
    List<@Nullable Object> ends = ValueConversion.elements(given);
    if (ends == null || ends.size() != 2) {
      throw LookupErrors.notTwo(context.path(), given, ends);
    }
    Object from = context.given(ends.get(0));
    Object to = context.given(ends.get(1));
    return between(from, to);
  }

  private Condition<?> between(Object from, Object to) {
    Condition<?> start = compare(LookupOperator.GTE, from);
    Condition<?> end = compare(LookupOperator.LTE, to);
    return new Condition<>(Terms.and(List.of(start.term(), end.term())));
  }

  private Condition<?> in(Object value) {
    Question question = question(value);
    if (question != null) {
      return left.in(new ByName(context.subquery(left.type(), question)));
    }
    List<@Nullable Object> elements = ValueConversion.elements(value);
    if (elements == null) {
      throw LookupErrors.noList(context.path(), value);
    }
    return left.in(held(elements));
  }

  /** The values that the column can hold; no row has one of the others. */
  private List<@Nullable Object> held(List<@Nullable Object> elements) {
    List<@Nullable Object> held = new ArrayList<>(elements.size());
    for (Object element : elements) {
      Object exact = element == null ? null : context.fit(left.type(), element).exact();
      if (element == null || exact != null) {
        held.add(exact);
      }
    }
    return held;
  }

  private static @Nullable Question question(Object value) {
    if (value instanceof ModelQuery<?> query) {
      return query.keys();
    }
    return value instanceof Subquery<?> query ? query.question() : null;
  }

  private Condition<?> match(LookupOperator operator, Object value) {
    if (value instanceof Expression<?, ?> other) {
      return new TextLookup(text())
          .matches(operator, texts(context.expression(left.type(), other)));
    }
    String pattern = context.given(String.class, value);
    return new TextLookup(text()).matches(operator, pattern);
  }

  private OrderedExpression<Object, Object> ordered() {
    return (OrderedExpression<Object, Object>) left;
  }

  @SuppressWarnings("unchecked") // only texts are matched
  private TextExpression<Object> text() {
    return (TextExpression<Object>) (Expression<?, ?>) left;
  }

  @SuppressWarnings("unchecked") // found to be of the same kind as the left side
  private static Expression<Object, String> texts(Expression<?, ?> other) {
    return (Expression<Object, String>) other;
  }

  private static Condition<?> never() {
    return new Condition<>(Terms.FALSE);
  }

  /** True for every row in which there is a value at all. */
  private Condition<?> always() {
    return Terms.isNeverNull(left.term()) ? new Condition<>(Terms.TRUE) : left.isNotNull();
  }

  /** A query that came by name. */
  private record ByName(Question question) implements Subquery<Object> {}
}
