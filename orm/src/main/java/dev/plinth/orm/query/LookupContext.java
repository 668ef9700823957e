package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.ModelMeta;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One lookup on its way to a condition: its name and the zone that days and hours are counted in.
 * Checks what came as its value.
 *
 * @param path where the name leads
 * @param zone the zone
 */
record LookupContext(LookupPath path, ZoneId zone) {

  /** The lookup in messages. */
  String what() {
    return LookupErrors.what(path);
  }

  /** The value in the column's Java type; one of another kind is an error. */
  <V> Fit<V> fit(FieldType<V> type, Object value) {
    return ValueConversion.fit(type, value)
        .orElseThrow(() -> LookupErrors.wrongType(path, LookupErrors.expected(type), value));
  }

  /** The value; null is an error. */
  Object given(@Nullable Object value) {
    if (value == null) {
      throw LookupErrors.nullComparison(path);
    }
    return value;
  }

  /** The value as one of this class, else an error. */
  <T> T given(Class<T> type, @Nullable Object value) {
    if (!type.isInstance(given(value))) {
      throw LookupErrors.wrongType(path, type.getSimpleName(), value);
    }
    return type.cast(given(value));
  }

  /** An expression that can be compared with values of the type, in words of the same model. */
  Expression<?, ?> expression(FieldType<?> type, Expression<?, ?> other) {
    if (!isComparable(type, other.type())) {
      throw LookupErrors.wrongType(path, LookupErrors.expected(type), other);
    }
    if (!Ownership.isOf(rowModel(), other.term())) {
      throw LookupErrors.foreignExpression(path, rowModel());
    }
    return other;
  }

  /** The model that an expression beside the column speaks of: that of the row in question. */
  private ModelMeta<?> rowModel() {
    int depth = path.many().size();
    return depth == 0 ? path.root() : path.many().get(depth - 1).relation().target();
  }

  static boolean isComparable(FieldType<?> one, FieldType<?> other) {
    LookupKind kind = LookupKind.of(one);
    boolean sameKind = kind == LookupKind.of(other);
    return switch (kind) {
      case NUMBER, TEXT, TRUTH, DATE, TIME -> sameKind;
      default -> sameKind && one.sqlType().kind() == other.sqlType().kind();
    };
  }

  /** A query of one column of such values. */
  Question subquery(FieldType<?> type, Question question) {
    boolean one = question.outputs().size() == 1;
    if (one && !isComparable(type, question.outputs().get(0).type())) {
      throw LookupErrors.wrongType(path, LookupErrors.expected(type), question.outputs().get(0));
    }
    return question;
  }
}
