package dev.plinth.sql.dialect;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Cast;
import dev.plinth.sql.Expr;
import dev.plinth.sql.JsonPath;
import dev.plinth.sql.Regex;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TextMatch;
import dev.plinth.sql.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions in SQLite.
 *
 * <pre>
 * strpos            instr
 * greatest, least   max, min, which answer null for a null: nulls are left out here too
 * now               the text that the column of a moment holds
 * random            a whole number there, made one from 0 to 1
 * bool_and, bool_or min, max of 0 and 1
 * stddev, variance  functions of the usual driver; null for fewer than two values
 * stddev_pop        and var_pop: made of the sample's
 * array_agg         a JSON text; null where there are no rows
 * LIKE              ignores the case of a-z, always; hence GLOB, with [eE] for each letter
 * </pre>
 */
abstract class SqliteFunctions extends SqliteDates {
  private static final String NOW =
      "replace(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', '')";

  private static final Map<String, String> RENAMED =
      Map.of("strpos", "instr", "bool_and", "min", "bool_or", "max", "ceiling", "ceil");

  /** Aggregates made of several functions, which no window takes. */
  private static final Set<String> COMPOSED =
      Set.of("stddev", "variance", "stddev_pop", "var_pop", "array_agg", "json_agg");

  SqliteFunctions(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public Writer textMatch(TextMatch node) {
    if (node.match() == TextMatch.Match.EQUALS && !node.ignoreCase()) {
      operand(node.value(), Level.CONCAT).sql(" = ");
      return operand(node.pattern(), Level.CONCAT);
    }
    if (node.pattern() instanceof Bind bind) {
      operand(node.value(), Level.CONCAT).sql(" GLOB ");
      return out.bind(Patterns.glob(bind, node.match(), node.ignoreCase()));
    }
    return textFind(node.match(), folded(node, node.value()), folded(node, node.pattern()));
  }

  private static Expr folded(TextMatch node, Expr text) {
    return node.ignoreCase() ? Call.of("lower", text) : text;
  }

  private Writer textFind(TextMatch.Match match, Expr value, Expr pattern) {
    return switch (match) {
      case CONTAINS -> call("instr", value, pattern).sql(" > 0");
      case STARTS_WITH -> {
        out.sql("substr(");
        expr(value).sql(", 1, ");
        yield endOfMatch(pattern);
      }
      case ENDS_WITH -> {
        out.sql("substr(");
        expr(value).sql(", 1 + ");
        call("length", value).sql(" - ");
        yield endOfMatch(pattern);
      }
      case EQUALS -> {
        expr(value).sql(" = ");
        yield expr(pattern);
      }
    };
  }

  private Writer endOfMatch(Expr pattern) {
    call("length", pattern).sql(") = ");
    return operand(pattern, Level.CONCAT);
  }

  @Override
  public Writer regex(Regex node) {
    throw new UnsupportedFeature(dialect, Capability.REGEX);
  }

  @Override
  public Writer call(Call node) {
    return switch (node.function()) {
      case "greatest" -> extreme("max", node.args());
      case "least" -> extreme("min", node.args());
      case "now" -> out.sql(NOW);
      case "current_date" -> out.sql("date('now')");
      case "random" -> out.sql("(random() / 18446744073709551616.0 + 0.5)");
      case "mod" -> brackets(remainder(node.args()));
      default -> call(RENAMED.getOrDefault(node.function(), node.function()), node.args());
    };
  }

  private static Expr remainder(List<Expr> args) {
    return new Arithmetic(Arithmetic.Operator.MODULO, args.get(0), args.get(1));
  }

  /** The operator cuts its sides to whole numbers; the function does not. */
  @Override
  public Writer arithmetic(Arithmetic node) {
    boolean fractions = isFractional(node.left()) || isFractional(node.right());
    return node.operator() == Arithmetic.Operator.MODULO && fractions
        ? call("mod", node.left(), node.right())
        : super.arithmetic(node);
  }

  private static boolean isFractional(Expr expr) {
    return expr instanceof Bind bind
        && switch (bind.type().kind()) {
          case REAL, DOUBLE, DECIMAL -> true;
          default -> false;
        };
  }

  /** An aggregate over the arguments as rows, since aggregates leave nulls out. */
  private Writer extreme(String aggregate, List<Expr> args) {
    out.sql("(SELECT ").sql(aggregate).sql("(value) FROM (SELECT ");
    for (int index = 0; index < args.size(); index++) {
      out.sql(index == 0 ? "" : " UNION ALL SELECT ");
      expr(args.get(index)).sql(index == 0 ? " AS value" : "");
    }
    return out.sql("))");
  }

  @Override
  public Writer aggregate(Aggregate node) {
    return switch (node.function()) {
      case "stddev" -> ofSample("stdev", node);
      case "variance" -> ofSample("variance", node);
      case "stddev_pop" -> ofPopulation("sqrt", node);
      case "var_pop" -> ofPopulation("", node);
      case "array_agg", "json_agg" -> {
        out.sql("nullif(");
        yield aggregate("json_group_array", node).sql(", '[]')");
      }
      case "string_agg" -> node.distinct() ? joinedByComma(node) : super.aggregate(node);
      default -> aggregate(RENAMED.getOrDefault(node.function(), node.function()), node);
    };
  }

  private Writer ofSample(String function, Aggregate node) {
    out.sql("CASE WHEN ");
    aggregate("count", node).sql(" > 1 THEN ");
    return aggregate(function, node).sql(" END");
  }

  /** Out of the variance of a sample, which is null for a single value. */
  private Writer ofPopulation(String root, Aggregate node) {
    out.sql(root).sql("(coalesce(");
    aggregate("variance", node).sql(", 0) * (");
    aggregate("count", node).sql(" - 1) / nullif(");
    return aggregate("count", node).sql(", 0))");
  }

  /** Distinct texts are joined by a comma only: DISTINCT takes functions of one argument. */
  private Writer joinedByComma(Aggregate node) {
    if (!(node.args().get(1) instanceof Bind separator && ",".equals(separator.value()))) {
      need(Capability.STRING_AGG_DISTINCT);
    }
    List<Expr> text = node.args().subList(0, 1);
    return aggregate(
        "group_concat", new Aggregate("group_concat", text, true, node.filter(), node.orderBy()));
  }

  @Override
  public Writer window(Window node) {
    if (node.function() instanceof Aggregate aggregate && COMPOSED.contains(aggregate.function())) {
      need(Capability.WINDOW_AGGREGATES);
    }
    return super.window(node);
  }

  /** Types are hints only; what a cast changes elsewhere is done by functions. */
  @Override
  public Writer cast(Cast node) {
    Expr value = node.value();
    return switch (node.type().kind()) {
      case BOOLEAN, BIGINT, INTERVAL -> cast(value, "INTEGER");
      case SMALLINT, INTEGER -> whole(value);
      case REAL, DOUBLE -> cast(value, "REAL");
      case DECIMAL -> decimal(value, node.type());
      case VARCHAR -> cut(value, node.type());
      case DATE -> call("date", value);
      case TIME -> call("time", value);
      case TIMESTAMP, TIMESTAMPTZ -> moment(value);
      case JSON -> call("json", value);
      case BINARY -> cast(value, "BLOB");
      default -> cast(value, "TEXT");
    };
  }

  private Writer cast(Expr value, String type) {
    out.sql("CAST(");
    return expr(value).sql(" AS ").sql(type).sql(")");
  }

  /** Rounded as elsewhere, not cut. */
  private Writer whole(Expr value) {
    out.sql("CAST(round(");
    return expr(value).sql(") AS INTEGER)");
  }

  private Writer decimal(Expr value, SqlType type) {
    if (type.length() == 0) {
      return cast(value, "REAL");
    }
    out.sql("round(");
    return expr(value).sql(", ").sql(type.scale()).sql(")");
  }

  private Writer cut(Expr value, SqlType type) {
    if (type.length() == 0) {
      return cast(value, "TEXT");
    }
    out.sql("substr(");
    return expr(value).sql(", 1, ").sql(type.length()).sql(")");
  }

  private Writer moment(Expr value) {
    out.sql("(");
    call("datetime", value).sql(" || ");
    return fraction(value).sql(")");
  }

  @Override
  public Writer jsonPath(JsonPath node) {
    List<String> paths = SqliteJson.paths(node.steps());
    if (paths.size() == 1) {
      return jsonValue(node, paths.get(0));
    }
    out.sql("coalesce(");
    return out.join(", ", paths, path -> jsonValue(node, path)).sql(")");
  }

  private Writer jsonValue(JsonPath node, String path) {
    SqlType type = node.as();
    if (type == null || type.kind() == SqlType.Kind.JSON) {
      return jsonStep(node, " -> ", path);
    }
    return switch (type.kind()) {
      case TEXT, VARCHAR, ENUM, UUID -> jsonText(node, path);
      case SMALLINT, INTEGER, BIGINT, INTERVAL -> jsonCast(node, path, "INTEGER");
      case REAL, DOUBLE, DECIMAL -> jsonCast(node, path, "REAL");
      default -> jsonStep(node, " ->> ", path);
    };
  }

  private Writer jsonStep(JsonPath node, String arrow, String path) {
    out.sql("(");
    return operand(node.value(), Level.ATOM).sql(arrow).bind(Bind.of(path)).sql(")");
  }

  private Writer jsonCast(JsonPath node, String path, String type) {
    out.sql("CAST(");
    return jsonStep(node, " ->> ", path).sql(" AS ").sql(type).sql(")");
  }

  /** True and false would be 1 and 0. */
  private Writer jsonText(JsonPath node, String path) {
    out.sql("CASE json_type(");
    expr(node.value()).sql(", ").bind(Bind.of(path));
    out.sql(") WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE ");
    return jsonCast(node, path, "TEXT").sql(" END");
  }
}
