package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that compare a term with values, decided here where no database is needed. */
final class Comparisons {
  private Comparisons() {}

  static Term of(Comparison.Operator operator, Term left, Term right) {
    return new Term.Apply(new Functions.Compare(operator), List.of(left, right));
  }

  static <V> Term of(
      Comparison.Operator operator, Term left, FieldType<V> type, @Nullable V value) {
    if (value == null) {
      throw withNull(left, Functions.Compare.symbol(operator));
    }
    return of(operator, left, value(type, value));
  }

  static <V> Term in(Term left, FieldType<V> type, Collection<? extends @Nullable V> values) {
    if (values == null) {
      throw withNull(left, "in");
    }
    List<Object> bound = new ArrayList<>(values.size());
    boolean withNull = false;
    for (V value : values) {
      if (value == null) {
        withNull = true;
      } else {
        bound.add(type.toDatabase(value));
      }
    }
    boolean never = bound.isEmpty() && !withNull;
    return never ? Terms.FALSE : new Term.In(left, bound, type.sqlType(), withNull);
  }

  static <V> Term.Value value(FieldType<V> type, V value) {
    return new Term.Value(type.toDatabase(value), type.sqlType());
  }

  /** A text to look for in another. */
  static Term.Value searched(Term left, @Nullable String text) {
    if (text == null) {
      throw withNull(left, "a search in a text");
    }
    return value(FieldTypes.TEXT, text);
  }

  static PlinthException withNull(Term left, String operator) {
    return new PlinthException(
        "query.null-comparison",
        "Comparing "
            + TermPrinter.print(left)
            + " with null by "
            + operator
            + " would never keep a row. Use isNull() or isNotNull().");
  }
}
