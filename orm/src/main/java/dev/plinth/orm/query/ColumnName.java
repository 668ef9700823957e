package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name says of a column: the column itself or a part of its date, and the operator, if the
 * name ends with one.
 *
 * @param expression the column, or a part of its date or time
 * @param operator the operator, or null
 */
record ColumnName(Expression<?, ?> expression, @Nullable LookupOperator operator) {

  /** Reads the words that follow a column's name. */
  static ColumnName of(LookupPath path, FieldMeta field, ZoneId zone) {
    Expression<?, ?> expression = in(zone, TypedExpressions.of(path.hops(), field));
    StringBuilder label = new StringBuilder(path.label());
    List<String> tail = path.tail();
    for (int i = 0; i < tail.size(); i++) {
      LookupKind kind = LookupKind.of(expression.type());
      LookupTransform part = kind.transform(tail.get(i));
      if (part == null) {
        LookupOperator operator = kind.operator(tail.get(i));
        return new ColumnName(
            expression, last(path, i, label.toString(), expression.type(), operator));
      }
      expression = part.of((TemporalExpression<?, ?>) expression);
      label.append("__").append(part.word());
    }
    return new ColumnName(expression, null);
  }

  private static Expression<?, ?> in(ZoneId zone, Expression<?, ?> expression) {
    return expression instanceof TemporalExpression<?, ?> temporal ? temporal.at(zone) : expression;
  }

  private static LookupOperator last(
      LookupPath path, int at, String label, FieldType<?> type, @Nullable LookupOperator operator) {
    String word = path.tail().get(at);
    if (operator == null) {
      throw LookupErrors.unknownLookup(
          label, type.javaType().getSimpleName(), LookupKind.of(type), word);
    }
    if (at + 1 < path.tail().size()) {
      throw LookupErrors.afterOperator(path.name(), word);
    }
    return operator;
  }
}
