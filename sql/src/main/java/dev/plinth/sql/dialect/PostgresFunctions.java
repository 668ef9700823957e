package dev.plinth.sql.dialect;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Cast;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.DateTruncate;
import dev.plinth.sql.Expr;
import dev.plinth.sql.JsonPath;
import dev.plinth.sql.Regex;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TextMatch;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Functions in PostgreSQL.
 *
 * <pre>
 * round(x, digits)  for numeric only, hence the cast
 * current_date      in UTC, not in the zone of the connection
 * json_agg          of jsonb
 * equal texts       ignoring case by lower(), which an index can serve
 * AT TIME ZONE      reads '+02:00' as two hours west; an interval means what it says
 * </pre>
 */
abstract class PostgresFunctions extends StandardCompiler {
  PostgresFunctions(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public Writer textMatch(TextMatch node) {
    if (node.match() == TextMatch.Match.EQUALS) {
      return textEquals(node);
    }
    if (node.pattern() instanceof Bind bind) {
      operand(node.value(), Level.CONCAT).sql(node.ignoreCase() ? " ILIKE " : " LIKE ");
      return bind(Patterns.like(bind, node.match(), '\\'));
    }
    return textFind(node.match(), folded(node, node.value()), folded(node, node.pattern()));
  }

  private Writer textEquals(TextMatch node) {
    operand(folded(node, node.value()), Level.CONCAT).sql(" = ");
    return operand(folded(node, node.pattern()), Level.CONCAT);
  }

  private Writer textFind(TextMatch.Match match, Expr value, Expr pattern) {
    return switch (match) {
      case STARTS_WITH -> call("starts_with", value, pattern);
      case ENDS_WITH -> {
        call("right", value, Call.of("length", pattern)).sql(" = ");
        yield operand(pattern, Level.CONCAT);
      }
      default -> call("strpos", value, pattern).sql(" > 0");
    };
  }

  private static Expr folded(TextMatch node, Expr text) {
    return node.ignoreCase() ? Call.of("lower", text) : text;
  }

  @Override
  public Writer regex(Regex node) {
    operand(node.value(), Level.ATOM).sql(node.ignoreCase() ? " ~* " : " ~ ");
    return operand(node.pattern(), Level.ATOM);
  }

  @Override
  public Writer call(Call node) {
    return switch (node.function()) {
      case "current_date" -> out.sql("CAST(now() AT TIME ZONE 'UTC' AS date)");
      case "round" -> node.args().size() == 2 ? roundDigits(node.args()) : super.call(node);
      default -> super.call(node);
    };
  }

  /** Only numeric is rounded to digits. */
  private Writer roundDigits(List<Expr> args) {
    return call("round", new Cast(args.get(0), SqlType.DECIMAL), args.get(1));
  }

  @Override
  public Writer aggregate(Aggregate node) {
    return aggregate(node.function().equals("json_agg") ? "jsonb_agg" : node.function(), node);
  }

  @Override
  public Writer datePart(DatePart node) {
    return switch (node.part()) {
      case DATE -> castLocal(node, " AS date)");
      case TIME -> castLocal(node, " AS time)");
      case SECOND -> extract(node, "floor(EXTRACT(SECOND FROM ", "))");
      case WEEK_DAY -> extract(node, "EXTRACT(ISODOW FROM ", ")");
      case ISO_YEAR -> extract(node, "EXTRACT(ISOYEAR FROM ", ")");
      default -> extract(node, "EXTRACT(" + node.part().name() + " FROM ", ")");
    };
  }

  private Writer extract(DatePart node, String start, String end) {
    out.sql("CAST(").sql(start);
    return local(node.value(), node.zone()).sql(end).sql(" AS integer)");
  }

  private Writer castLocal(DatePart node, String end) {
    out.sql("CAST(");
    return local(node.value(), node.zone()).sql(end);
  }

  /** A moment as the clock on the wall showed it. */
  private Writer local(Expr value, @Nullable ZoneId zone) {
    return zone == null
        ? expr(value)
        : operand(value, Level.ATOM).sql(" AT TIME ZONE ").sql(zone(zone));
  }

  /** Not bound: zones have harmless names, and a key of a group must be the same text twice. */
  private static String zone(ZoneId zone) {
    ZoneId plain = zone.normalized();
    if (plain.equals(ZoneOffset.UTC)) {
      return "'UTC'";
    }
    return (plain instanceof ZoneOffset ? "INTERVAL '" : "'") + plain.getId() + "'";
  }

  @Override
  public Writer dateTruncate(DateTruncate node) {
    out.sql("date_trunc('").sql(unit(node.part())).sql("', ");
    ZoneId zone = node.zone();
    if (zone == null) {
      out.sql("CAST(");
      return expr(node.value()).sql(" AS timestamp))");
    }
    return zone(zone).startsWith("'") ? truncateInZone(node, zone) : truncateAtOffset(node, zone);
  }

  private Writer truncateInZone(DateTruncate node, ZoneId zone) {
    return expr(node.value()).sql(", ").sql(zone(zone)).sql(")");
  }

  /** The three-argument form takes names only. */
  private Writer truncateAtOffset(DateTruncate node, ZoneId zone) {
    return local(node.value(), zone).sql(") AT TIME ZONE ").sql(zone(zone));
  }

  private static String unit(DatePart.Part part) {
    return DateParts.truncatable(part).name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Writer jsonPath(JsonPath node) {
    SqlType type = node.as();
    if (type == null || type.kind() == SqlType.Kind.JSON) {
      return jsonCall("jsonb_extract_path", node);
    }
    if (type.isText()) {
      return jsonCall("jsonb_extract_path_text", node);
    }
    out.sql("CAST(");
    return jsonCall("jsonb_extract_path_text", node)
        .sql(" AS ")
        .sql(dialect.typeName(type))
        .sql(")");
  }

  private Writer jsonCall(String function, JsonPath node) {
    out.sql(function).sql("(");
    expr(node.value()).sql(", VARIADIC ");
    return bind(new Bind(node.steps(), SqlType.arrayOf(SqlType.TEXT))).sql(")");
  }
}
