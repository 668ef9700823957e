package dev.plinth.sql.dialect;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Call;
import dev.plinth.sql.Case;
import dev.plinth.sql.Cast;
import dev.plinth.sql.Collate;
import dev.plinth.sql.Excluded;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Frame;
import dev.plinth.sql.IsNull;
import dev.plinth.sql.Literal;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes functions, aggregates, windows and the like as the standard has them. */
abstract class FunctionWriter extends ExpressionWriter {
  FunctionWriter(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public Writer call(Call node) {
    return call(node.function(), node.args());
  }

  final Writer call(String function, List<? extends Expr> args) {
    out.function(function).sql("(");
    return exprs(args).sql(")");
  }

  final Writer call(String function, Expr... args) {
    return call(function, List.of(args));
  }

  @Override
  public Writer aggregate(Aggregate node) {
    return aggregate(node.function(), node);
  }

  /** The aggregate with another function's name. */
  final Writer aggregate(String function, Aggregate node) {
    Expr filter = node.filter();
    Aggregate written =
        filter == null || dialect.has(Capability.AGGREGATE_FILTER)
            ? node
            : filteredByCase(node, filter);
    out.function(function).sql(written.distinct() ? "(DISTINCT " : "(");
    aggregateArgs(written);
    return filter(written.filter());
  }

  /** What the filter leaves out becomes null, which aggregates leave out. */
  private static Aggregate filteredByCase(Aggregate node, Expr filter) {
    List<Expr> args = new ArrayList<>(node.args());
    Expr first = args.isEmpty() ? new Literal(1) : args.remove(0);
    args.add(0, new Case(List.of(new Case.When(filter, first)), null));
    return new Aggregate(node.function(), args, node.distinct(), null, node.orderBy());
  }

  private void aggregateArgs(Aggregate node) {
    if (node.args().isEmpty() && node.function().equals("count")) {
      out.sql("*");
    }
    exprs(node.args());
    if (!node.orderBy().isEmpty()) {
      need(Capability.AGGREGATE_ORDER);
      out.sql(" ORDER BY ").join(", ", node.orderBy(), this::orderKey);
    }
    out.sql(")");
  }

  private Writer filter(@Nullable Expr filter) {
    if (filter == null) {
      return out;
    }
    out.sql(" FILTER (WHERE ");
    return expr(filter).sql(")");
  }

  /** One key of an order. */
  private void orderKey(OrderBy key) {
    nullsFirst(key);
    expr(key.expr());
    direction(key);
  }

  /** A key before the key, where nulls can not be sent to an end in words. */
  final void nullsFirst(OrderBy key) {
    if (key.nulls() == OrderBy.Nulls.DEFAULT || dialect.has(Capability.NULLS_ORDER)) {
      return;
    }
    boolean first = key.nulls() == OrderBy.Nulls.FIRST;
    out.sql("CASE WHEN ");
    expr(new IsNull(key.expr(), !first)).sql(" THEN 0 ELSE 1 END, ");
  }

  final void direction(OrderBy key) {
    out.sql(key.descending() ? " DESC" : "");
    if (dialect.has(Capability.NULLS_ORDER)) {
      out.sql(
          switch (key.nulls()) {
            case DEFAULT -> "";
            case FIRST -> " NULLS FIRST";
            case LAST -> " NULLS LAST";
          });
    }
  }

  @Override
  public Writer window(Window node) {
    expr(node.function()).sql(" OVER (");
    String space = "";
    if (!node.partitionBy().isEmpty()) {
      out.sql("PARTITION BY ");
      exprs(node.partitionBy());
      space = " ";
    }
    if (!node.orderBy().isEmpty()) {
      out.sql(space).sql("ORDER BY ").join(", ", node.orderBy(), this::orderKey);
      space = " ";
    }
    return frame(node.frame(), space).sql(")");
  }

  private Writer frame(@Nullable Frame frame, String space) {
    if (frame == null) {
      return out;
    }
    out.sql(space).sql(frame.unit().name()).sql(" BETWEEN ");
    bound(frame.start()).sql(" AND ");
    return bound(frame.end());
  }

  private Writer bound(Frame.Bound bound) {
    if (bound.side() == Frame.Side.CURRENT_ROW) {
      return out.sql("CURRENT ROW");
    }
    Writer distance = bound.distance() < 0 ? out.sql("UNBOUNDED") : out.sql(bound.distance());
    return distance.sql(bound.side() == Frame.Side.PRECEDING ? " PRECEDING" : " FOLLOWING");
  }

  @Override
  public Writer caseWhen(Case node) {
    out.sql("CASE");
    for (Case.When when : node.whens()) {
      out.sql(" WHEN ");
      expr(when.condition()).sql(" THEN ");
      expr(when.result());
    }
    if (node.otherwise() != null) {
      out.sql(" ELSE ");
      expr(node.otherwise());
    }
    return out.sql(" END");
  }

  @Override
  public Writer cast(Cast node) {
    out.sql("CAST(");
    return expr(node.value()).sql(" AS ").sql(dialect.typeName(node.type())).sql(")");
  }

  @Override
  public Writer excluded(Excluded node) {
    return out.sql("EXCLUDED.").name(node.column());
  }

  @Override
  public Writer collate(Collate node) {
    return operand(node.value(), Level.COLLATE).sql(" COLLATE ").ownName(node.collation());
  }

  @Override
  public Writer raw(Raw node) {
    for (int index = 0; index < node.arguments().size(); index++) {
      out.sql(node.pieces().get(index));
      expr(node.arguments().get(index));
    }
    return out.sql(node.pieces().get(node.arguments().size()));
  }
}
