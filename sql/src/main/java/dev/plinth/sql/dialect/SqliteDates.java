package dev.plinth.sql.dialect;

import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Bind;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.DateTruncate;
import dev.plinth.sql.Expr;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates in SQLite: texts such as {@code 2024-03-01 09:30:00.250000}, moments in UTC. Its functions
 * forget what is finer than a millisecond; the text from its 20th character on does not.
 */
abstract class SqliteDates extends StandardCompiler {
  SqliteDates(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public Writer datePart(DatePart node) {
    return switch (node.part()) {
      case DATE -> function("date(", node.value(), shift(node.zone()));
      case TIME -> time(node);
      case QUARTER -> {
        out.sql("((");
        yield number("%m", node).sql(" + 2) / 3)");
      }
      default -> number(format(node.part()), node);
    };
  }

  private static String format(DatePart.Part part) {
    return switch (part) {
      case YEAR -> "%Y";
      case ISO_YEAR -> "%G";
      case MONTH -> "%m";
      case WEEK -> "%V";
      case WEEK_DAY -> "%u";
      case DAY -> "%d";
      case HOUR -> "%H";
      case MINUTE -> "%M";
      default -> "%S";
    };
  }

  private Writer number(String format, DatePart node) {
    out.sql("CAST(strftime('").sql(format).sql("', ");
    return expr(node.value()).sql(shift(node.zone())).sql(") AS INTEGER)");
  }

  private Writer time(DatePart node) {
    out.sql("(");
    function("time(", node.value(), shift(node.zone())).sql(" || ");
    return fraction(node.value()).sql(")");
  }

  /** The fraction of a second, with its point; the empty text where there is none. */
  final Writer fraction(Expr value) {
    return function("substr(", value, ", 20");
  }

  private Writer function(String start, Expr value, String more) {
    out.sql(start);
    return expr(value).sql(more).sql(")");
  }

  /** A moment in UTC as the clock on the wall showed it. */
  private String shift(@Nullable ZoneId zone) {
    int seconds = zone == null ? 0 : seconds(zone);
    return seconds == 0 ? "" : ", '" + seconds + " seconds'";
  }

  private int seconds(ZoneId zone) {
    if (zone.normalized() instanceof ZoneOffset offset) {
      return offset.getTotalSeconds();
    }
    throw new UnsupportedFeature(dialect, Capability.NAMED_ZONES);
  }

  /** Into the zone, to the start, and back out of the zone. */
  @Override
  public Writer dateTruncate(DateTruncate node) {
    String shift = shift(node.zone());
    if (node.zone() == null || shift.isEmpty()) {
      return truncate(node, "");
    }
    out.sql("datetime(");
    return truncate(node, shift).sql(", '").sql(-seconds(node.zone())).sql(" seconds')");
  }

  private Writer truncate(DateTruncate node, String shift) {
    Expr value = node.value();
    return switch (DateParts.truncatable(node.part())) {
      case YEAR -> function("datetime(", value, shift + ", 'start of year'");
      case QUARTER -> quarter(value, shift);
      case MONTH -> function("datetime(", value, shift + ", 'start of month'");
      case WEEK -> function("datetime(", value, shift + ", 'start of day', '-6 days', 'weekday 1'");
      case DAY -> function("datetime(", value, shift + ", 'start of day'");
      case HOUR -> function("strftime('%Y-%m-%d %H:00:00', ", value, shift);
      case MINUTE -> function("strftime('%Y-%m-%d %H:%M:00', ", value, shift);
      default -> function("datetime(", value, shift);
    };
  }

  private Writer quarter(Expr value, String shift) {
    out.sql("datetime(");
    expr(value).sql(shift).sql(", 'start of month', '-' || ((strftime('%m', ");
    return expr(value).sql(shift).sql(") - 1) % 3) || ' months')");
  }

  /** A length of time is added to another one, a whole number, or to a date. */
  @Override
  public Writer arithmetic(Arithmetic node) {
    boolean sum = Level.of(node.operator()) == Level.ADD;
    if (sum && node.right() instanceof Bind bind && bind.value() instanceof Duration duration) {
      out.sql("CASE typeof(");
      expr(node.left()).sql(") WHEN 'integer' THEN ");
      super.arithmetic(node).sql(" ELSE ");
      return moved(node, duration).sql(" END");
    }
    return super.arithmetic(node);
  }

  private Writer moved(Arithmetic node, Duration duration) {
    if (duration.getNano() != 0) {
      throw new UnsupportedFeature(dialect, Capability.INTERVAL_FRACTIONS);
    }
    boolean back = node.operator() == Arithmetic.Operator.SUBTRACT;
    out.sql("datetime(");
    expr(node.left()).sql(", ");
    long seconds = duration.getSeconds();
    out.bind(Bind.of(back ? -seconds : seconds)).sql(" || ' seconds') || ");
    return fraction(node.left());
  }
}
