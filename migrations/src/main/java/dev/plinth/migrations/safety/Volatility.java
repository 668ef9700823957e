package dev.plinth.migrations.safety;

import dev.plinth.sql.schema.Default;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a default may be another one for each row. What is the same throughout a statement is
 * computed once for all rows that are there; only functions that are known to be so are trusted.
 */
final class Volatility {
  private static final Pattern CALL = Pattern.compile("([A-Z_][A-Z0-9_.]*)\\s*\\(");
  private static final Set<String> SAME_FOR_ALL_ROWS =
      Set.of(
          "ABS",
          "ARRAY_REMOVE",
          "CAST",
          "COALESCE",
          "CONCAT",
          "CURRENT_SETTING",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "DATE_TRUNC",
          "DECIMAL",
          "INTERVAL",
          "JSONB_BUILD_OBJECT",
          "LOCALTIME",
          "LOCALTIMESTAMP",
          "LOWER",
          "MAKE_DATE",
          "MAKE_INTERVAL",
          "NOW",
          "NULLIF",
          "NUMERIC",
          "ROUND",
          "STATEMENT_TIMESTAMP",
          "TIMESTAMP",
          "TIMEZONE",
          "TO_CHAR",
          "TO_DATE",
          "TO_JSONB",
          "TO_TIMESTAMP",
          "TRANSACTION_TIMESTAMP",
          "TRIM",
          "UPPER",
          "VARCHAR");

  private Volatility() {}

  static boolean isVolatile(@Nullable Default value) {
    return value != null && value.text() != null && calls(value.text().text());
  }

  /** Whether an expression calls a function that is not known to be the same for all rows. */
  static boolean calls(String expression) {
    Matcher call = CALL.matcher(new WrittenSql(expression).words().toUpperCase(Locale.ROOT));
    while (call.find()) {
      if (!SAME_FOR_ALL_ROWS.contains(call.group(1).replaceFirst("^PG_CATALOG\\.", ""))) {
        return true;
      }
    }
    return false;
  }
}
