package dev.plinth.sql.dialect;

import dev.plinth.sql.And;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Between;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Exists;
import dev.plinth.sql.Expr;
import dev.plinth.sql.In;
import dev.plinth.sql.InQuery;
import dev.plinth.sql.InValues;
import dev.plinth.sql.IsNull;
import dev.plinth.sql.IsTrue;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Not;
import dev.plinth.sql.Or;
import dev.plinth.sql.Query;
import dev.plinth.sql.Scalar;
import dev.plinth.sql.Tuple;
import dev.plinth.sql.Visitor;
import java.util.List;

/** Writes columns, values, computations and conditions as the standard has them. */
abstract class ExpressionWriter implements Visitor<Writer> {
  private static final int LONG_LIST = 250;

  final Writer out;
  final StandardDialect dialect;

  ExpressionWriter(StandardDialect dialect) {
    this.dialect = dialect;
    this.out = new Writer(dialect);
  }

  final Writer expr(Expr expr) {
    return expr.accept(this);
  }

  final Writer exprs(List<? extends Expr> items) {
    return out.join(", ", items, this::expr);
  }

  /** The expression, in brackets when it holds together less than its place needs. */
  final Writer operand(Expr expr, int level) {
    return Level.of(expr) < level ? brackets(expr) : expr(expr);
  }

  final Writer brackets(Expr expr) {
    out.sql("(");
    return expr(expr).sql(")");
  }

  final Writer brackets(Query query) {
    out.sql("(");
    return query.accept(this).sql(")");
  }

  final void need(Capability capability) {
    if (!dialect.has(capability)) {
      throw new UnsupportedFeature(dialect, capability);
    }
  }

  @Override
  public Writer column(Column node) {
    if (node.table() != null) {
      out.name(node.table()).sql(".");
    }
    return out.name(node.name());
  }

  @Override
  public Writer bind(Bind node) {
    return out.bind(node);
  }

  @Override
  public Writer literal(Literal node) {
    Object value = node.value();
    if (value instanceof Boolean truth) {
      return out.sql(truth ? "TRUE" : "FALSE");
    }
    return value instanceof Number number ? out.sql(number.longValue()) : out.sql("NULL");
  }

  @Override
  public Writer comparison(Comparison node) {
    operand(node.left(), Level.CONCAT).sql(symbol(node.operator()));
    return operand(node.right(), Level.CONCAT);
  }

  private static String symbol(Comparison.Operator operator) {
    return switch (operator) {
      case EQ -> " = ";
      case NE -> " <> ";
      case LT -> " < ";
      case LE -> " <= ";
      case GT -> " > ";
      case GE -> " >= ";
      case IS_DISTINCT -> " IS DISTINCT FROM ";
      case IS_NOT_DISTINCT -> " IS NOT DISTINCT FROM ";
    };
  }

  @Override
  public Writer arithmetic(Arithmetic node) {
    int level = Level.of(node.operator());
    arithmeticOperand(node.left(), level, level).sql(symbol(node.operator()));
    return arithmeticOperand(node.right(), level, level + 1);
  }

  private Writer arithmeticOperand(Expr expr, int level, int least) {
    boolean sum = level == Level.CONCAT && Level.of(expr) != Level.CONCAT;
    return operand(expr, sum ? Level.COLLATE : least);
  }

  private static String symbol(Arithmetic.Operator operator) {
    return switch (operator) {
      case ADD -> " + ";
      case SUBTRACT -> " - ";
      case MULTIPLY -> " * ";
      case DIVIDE -> " / ";
      case MODULO -> " % ";
      case CONCAT -> " || ";
    };
  }

  @Override
  public Writer and(And node) {
    return node.items().isEmpty() ? out.sql("TRUE") : all(node.items(), " AND ", Level.AND);
  }

  @Override
  public Writer or(Or node) {
    return node.items().isEmpty() ? out.sql("FALSE") : all(node.items(), " OR ", Level.NOT);
  }

  /** Items that are such a list themselves read well without brackets; a single one is itself. */
  private Writer all(List<Expr> items, String word, int level) {
    if (items.size() == 1) {
      return expr(items.get(0));
    }
    if (items.size() > LONG_LIST) {
      return halves(items, word, level);
    }
    return out.join(word, items, item -> operand(item, level));
  }

  /** Databases read a long list as one condition inside the other, and stop at some depth. */
  private Writer halves(List<Expr> items, String word, int level) {
    int middle = items.size() / 2;
    out.sql("(");
    all(items.subList(0, middle), word, level).sql(")").sql(word).sql("(");
    return all(items.subList(middle, items.size()), word, level).sql(")");
  }

  @Override
  public Writer not(Not node) {
    out.sql("NOT ");
    return operand(node.item(), Level.ATOM);
  }

  @Override
  public Writer isNull(IsNull node) {
    return operand(node.value(), Level.CONCAT).sql(node.negated() ? " IS NOT NULL" : " IS NULL");
  }

  @Override
  public Writer isTrue(IsTrue node) {
    operand(node.condition(), Level.CONCAT);
    return out.sql(node.negated() ? " IS NOT TRUE" : " IS TRUE");
  }

  @Override
  public Writer between(Between node) {
    operand(node.value(), Level.CONCAT).sql(" BETWEEN ");
    operand(node.low(), Level.CONCAT).sql(" AND ");
    return operand(node.high(), Level.CONCAT);
  }

  @Override
  public Writer inValues(InValues node) {
    if (node.values().isEmpty()) {
      return out.sql("FALSE");
    }
    operand(node.left(), Level.CONCAT).sql(" IN (");
    return out.join(", ", node.values(), value -> bind(new Bind(value, node.type()))).sql(")");
  }

  @Override
  public Writer inQuery(InQuery node) {
    operand(node.left(), Level.CONCAT).sql(" IN ");
    return brackets(node.query());
  }

  @Override
  public Writer in(In node) {
    if (node.items().isEmpty()) {
      return out.sql("FALSE");
    }
    operand(node.left(), Level.CONCAT).sql(" IN (");
    return exprs(node.items()).sql(")");
  }

  @Override
  public Writer tuple(Tuple node) {
    out.sql("(");
    return exprs(node.items()).sql(")");
  }

  @Override
  public Writer exists(Exists node) {
    out.sql("EXISTS ");
    return brackets(node.query());
  }

  @Override
  public Writer scalar(Scalar node) {
    return brackets(node.query());
  }
}
