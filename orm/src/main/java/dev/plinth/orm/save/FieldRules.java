package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Limits;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field and its column accept; checked here so that every database refuses the same. */
final class FieldRules {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private FieldRules() {}

  static void check(FieldMeta field, @Nullable Object value, Validation into) {
    if (value == null) {
      if (!field.nullable()) {
        String name = field.relation() == null ? field.name() : field.relation();
        into.add(name, "validation.null", "is null but the column takes none");
      }
    } else if (value instanceof String text) {
      text(field, text, into);
    } else if (value instanceof Number number) {
      number(field, number, into);
    } else if (value instanceof byte[] bytes) {
      length(field, bytes.length, field.limits().maxLength(), "bytes", into);
    }
  }

  private static void text(FieldMeta field, String text, Validation into) {
    Limits limits = field.limits();
    SqlType type = field.sqlType();
    int column = type.kind() == SqlType.Kind.VARCHAR ? type.length() : 0;
    int most = column > 0 ? column : limits.maxLength();
    if (most > 0 || limits.minLength() > 0) {
      length(field, text.codePointCount(0, text.length()), most, "characters", into);
    }
    if (limits.pattern() != null && !pattern(limits.pattern()).matcher(text).matches()) {
      into.add(
          field.name(), "validation.pattern", "does not match the pattern " + limits.pattern());
    }
  }

  private static Pattern pattern(String regex) {
    return PATTERNS.computeIfAbsent(regex, Pattern::compile);
  }

  private static void length(FieldMeta field, int length, int most, String unit, Validation into) {
    int least = field.limits().minLength();
    if (most > 0 && length > most) {
      String problem = "has " + length + " " + unit + ", at most " + most + " are taken";
      into.add(field.name(), "validation.too-long", problem);
    } else if (length < least) {
      String problem = "has " + length + " " + unit + ", at least " + least + " are needed";
      into.add(field.name(), "validation.too-short", problem);
    }
  }

  private static void number(FieldMeta field, Number number, Validation into) {
    if (number instanceof BigDecimal decimal) {
      digits(field, decimal, into);
    } else {
      range(field, number, into);
    }
    Limits limits = field.limits();
    if (limits.min() != null && compare(number, limits.min()) < 0) {
      into.add(field.name(), "validation.too-small", "is less than " + limits.min());
    } else if (limits.max() != null && compare(number, limits.max()) > 0) {
      into.add(field.name(), "validation.too-large", "is greater than " + limits.max());
    }
  }

  private static void range(FieldMeta field, Number number, Validation into) {
    long value = number.longValue();
    boolean fits =
        switch (field.sqlType().kind()) {
          case SMALLINT -> value == (short) value;
          case INTEGER -> value == (int) value;
          default -> true;
        };
    if (!fits) {
      into.add(
          field.name(), "validation.out-of-range", "does not fit into a " + field.sqlType().kind());
    }
  }

  private static void digits(FieldMeta field, BigDecimal decimal, Validation into) {
    SqlType type = field.sqlType();
    if (type.kind() != SqlType.Kind.DECIMAL || type.length() == 0) {
      return;
    }
    BigDecimal plain = decimal.stripTrailingZeros();
    if (plain.scale() > type.scale()) {
      String problem =
          "has " + plain.scale() + " decimal places, at most " + type.scale() + " are kept";
      into.add(field.name(), "validation.too-precise", problem);
    }
    int whole = type.length() - type.scale();
    if (plain.signum() != 0 && plain.precision() - plain.scale() > whole) {
      String problem = "needs more than the " + whole + " digits that fit before the point";
      into.add(field.name(), "validation.out-of-range", problem);
    }
  }

  private static int compare(Number number, Number limit) {
    if (number instanceof Double || number instanceof Float) {
      return Double.compare(number.doubleValue(), limit.doubleValue());
    }
    return decimal(number).compareTo(decimal(limit));
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }
}
