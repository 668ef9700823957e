package dev.plinth.sql.dialect;

import dev.plinth.sql.DatePart.Part;
import dev.plinth.sql.PlinthException;

/** What dates can be truncated to. */
final class DateParts {
  private DateParts() {}

  /** The part itself, DAY for DATE; refuses parts that nothing starts with. */
  static Part truncatable(Part part) {
    return switch (part) {
      case ISO_YEAR, WEEK_DAY, TIME ->
          throw new PlinthException(
              "sql.bad-truncation",
              "A date is not truncated to "
                  + part
                  + "; truncate to YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE or SECOND.");
      case DATE -> Part.DAY;
      default -> part;
    };
  }
}
