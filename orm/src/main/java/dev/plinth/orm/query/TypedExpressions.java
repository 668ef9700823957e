package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;

/** Expressions whose model and type are known only when the program runs. */
final class TypedExpressions {
  private TypedExpressions() {}

  /** A field as the kind of expression that its type calls for. */
  static Expression<?, ?> of(Hops hops, FieldMeta field) {
    return of(new Term.Field(hops, field), field.type());
  }

  private static Expression<?, ?> of(Term term, FieldType<?> type) {
    return switch (LookupKind.of(type)) {
      case TEXT -> new TextExpression<>(term, as(type, String.class));
      case NUMBER -> number(term, type);
      case TRUTH -> new BooleanExpression<>(term, as(type, Boolean.class));
      case DATE, TIME, MOMENT -> new TemporalExpression<>(term, type);
      case ORDERED -> new OrderedExpression<>(term, type);
      case PLAIN, OBJECT -> new Expression<>(term, type);
    };
  }

  @SuppressWarnings("unchecked") // only numbers are of kind NUMBER
  private static Expression<?, ?> number(Term term, FieldType<?> type) {
    return new NumberExpression<>(term, (FieldType<? extends Number>) type);
  }

  @SuppressWarnings("unchecked") // checked by the class that the type names
  private static <V> FieldType<V> as(FieldType<?> type, Class<V> javaType) {
    if (type.javaType() != javaType) {
      throw new IllegalStateException(type + " is no type of " + javaType);
    }
    return (FieldType<V>) type;
  }
}
