package dev.plinth.orm.query;

import dev.plinth.sql.Comparison;
import java.util.Locale;

/** What a lookup does with the column it names; the words are the constants in lower case. */
enum LookupOperator {
  EXACT,
  NE,
  IN,
  ISNULL,
  GT,
  GTE,
  LT,
  LTE,
  RANGE,
  IEXACT,
  CONTAINS,
  ICONTAINS,
  STARTSWITH,
  ISTARTSWITH,
  ENDSWITH,
  IENDSWITH,
  REGEX,
  IREGEX;

  /** The comparison that it is, for those that compare. */
  Comparison.Operator comparison() {
    return switch (this) {
      case EXACT -> Comparison.Operator.EQ;
      case NE -> Comparison.Operator.NE;
      case GT -> Comparison.Operator.GT;
      case GTE -> Comparison.Operator.GE;
      case LT -> Comparison.Operator.LT;
      case LTE -> Comparison.Operator.LE;
      default -> throw new IllegalStateException(word() + " compares nothing");
    };
  }

  /** The operator as lookups write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
