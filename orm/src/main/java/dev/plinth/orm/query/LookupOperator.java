package dev.plinth.orm.query;

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

  /** The operator as lookups write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
