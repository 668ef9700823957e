package dev.plinth.orm.query;

/**
 * The conditions on a text that lookups ask for.
 *
 * @param text the text
 */
record TextLookup(TextExpression<Object> text) {

  Condition<?> matches(LookupOperator operator, String pattern) {
    return switch (operator) {
      case IEXACT -> text.iexact(pattern);
      case CONTAINS -> text.contains(pattern);
      case ICONTAINS -> text.icontains(pattern);
      case STARTSWITH -> text.startsWith(pattern);
      case ISTARTSWITH -> text.istartsWith(pattern);
      case ENDSWITH -> text.endsWith(pattern);
      case IENDSWITH -> text.iendsWith(pattern);
      case REGEX -> text.regex(pattern);
      case IREGEX -> text.iregex(pattern);
      default -> throw new IllegalArgumentException(operator + " matches no text");
    };
  }

  Condition<?> matches(LookupOperator operator, Expression<Object, String> pattern) {
    return switch (operator) {
      case IEXACT -> text.iexact(pattern);
      case CONTAINS -> text.contains(pattern);
      case ICONTAINS -> text.icontains(pattern);
      case STARTSWITH -> text.startsWith(pattern);
      case ISTARTSWITH -> text.istartsWith(pattern);
      case ENDSWITH -> text.endsWith(pattern);
      case IENDSWITH -> text.iendsWith(pattern);
      case REGEX -> text.regex(pattern);
      case IREGEX -> text.iregex(pattern);
      default -> throw new IllegalArgumentException(operator + " matches no text");
    };
  }
}
