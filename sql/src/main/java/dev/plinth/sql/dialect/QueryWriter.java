package dev.plinth.sql.dialect;

import dev.plinth.sql.Column;
import dev.plinth.sql.Cte;
import dev.plinth.sql.CteSource;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Join;
import dev.plinth.sql.Lock;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Query;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SetOperation;
import dev.plinth.sql.Source;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes queries, and what rows are read from, as the standard has them. */
abstract class QueryWriter extends FunctionWriter {
  QueryWriter(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public Writer select(Select node) {
    boolean rewritten =
        !node.distinctOn().isEmpty()
            && !dialect.has(Capability.DISTINCT_ON)
            && FirstRows.canRewrite(node);
    return written(rewritten ? FirstRows.of(node) : node);
  }

  private Writer written(Select node) {
    with(node.with());
    items(node);
    from(node.from());
    joins(node.joins());
    where(node.where());
    groupBy(node);
    having(node.having());
    orderBy(node.orderBy(), node.items());
    page(node.limit(), node.offset());
    return lock(node.lock());
  }

  @Override
  public Writer setOperation(SetOperation node) {
    part(node.left(), node.kind(), true);
    out.sql(" ").sql(word(node.kind())).sql(" ");
    part(node.right(), node.kind(), false);
    orderBy(node.orderBy(), List.of());
    return page(node.limit(), node.offset());
  }

  private void with(List<Cte> with) {
    if (!with.isEmpty()) {
      boolean recursive = with.stream().anyMatch(Cte::recursive);
      out.sql(recursive ? "WITH RECURSIVE " : "WITH ").join(", ", with, this::cte).sql(" ");
    }
  }

  private void cte(Cte cte) {
    out.name(cte.name());
    if (!cte.columns().isEmpty()) {
      out.sql(" ").columns(cte.columns());
    }
    out.sql(" AS ");
    brackets(cte.query());
  }

  private void items(Select node) {
    out.sql("SELECT ");
    if (!node.distinctOn().isEmpty()) {
      distinctOn(node);
    } else if (node.distinct()) {
      out.sql("DISTINCT ");
    }
    out.join(", ", node.items(), this::item);
  }

  private void distinctOn(Select node) {
    need(Capability.DISTINCT_ON);
    out.sql("DISTINCT ON (")
        .join(", ", node.distinctOn(), (Expr key) -> key(key, node.items()))
        .sql(") ");
  }

  void item(SelectItem item) {
    expr(item.expr());
    if (item.alias() != null) {
      out.sql(" AS ").name(item.alias());
    }
  }

  private void from(@Nullable Source source) {
    if (source != null) {
      out.sql(" FROM ");
      source.accept(this);
    }
  }

  private void joins(List<Join> joins) {
    for (Join join : joins) {
      out.sql(word(join));
      join.source().accept(this);
      if (join.kind() != Join.Kind.CROSS) {
        out.sql(" ON ");
        condition(join.on());
      }
    }
  }

  private static String word(Join join) {
    return switch (join.kind()) {
      case INNER -> " JOIN ";
      case LEFT -> " LEFT JOIN ";
      case CROSS -> " CROSS JOIN ";
    };
  }

  private void condition(@Nullable Expr condition) {
    if (condition == null) {
      out.sql("TRUE");
    } else {
      expr(condition);
    }
  }

  final void where(@Nullable Expr condition) {
    if (condition != null) {
      out.sql(" WHERE ");
      expr(condition);
    }
  }

  private void groupBy(Select node) {
    if (!node.groupBy().isEmpty()) {
      out.sql(" GROUP BY ").join(", ", node.groupBy(), (Expr key) -> key(key, node.items()));
    }
  }

  /**
   * A computed key that is answered too is written as its position: two {@code ?} are two different
   * things to a database, so the same computation written twice would not be the same.
   */
  private void key(Expr key, List<SelectItem> items) {
    int position = key instanceof Column ? 0 : position(key, items);
    if (position > 0) {
      out.sql(position);
    } else {
      expr(key);
    }
  }

  private static int position(Expr key, List<SelectItem> items) {
    for (int index = 0; index < items.size(); index++) {
      Expr item = items.get(index).expr();
      if (item.equals(key)) {
        return index + 1;
      }
      if (item instanceof Raw) {
        return 0; // may be several columns, such as "t.*"
      }
    }
    return 0;
  }

  private void having(@Nullable Expr condition) {
    if (condition != null) {
      out.sql(" HAVING ");
      expr(condition);
    }
  }

  private void orderBy(List<OrderBy> keys, List<SelectItem> items) {
    if (!keys.isEmpty()) {
      out.sql(" ORDER BY ").join(", ", keys, (OrderBy key) -> orderKey(key, items));
    }
  }

  private void orderKey(OrderBy key, List<SelectItem> items) {
    nullsFirst(key);
    key(key.expr(), items);
    direction(key);
  }

  /** Limit and offset are part of the text: bound ones make PostgreSQL plan for any number. */
  Writer page(@Nullable Long limit, @Nullable Long offset) {
    if (limit != null) {
      out.sql(" LIMIT ").sql(limit);
    }
    if (offset != null) {
      out.sql(" OFFSET ").sql(offset);
    }
    return out;
  }

  Writer lock(@Nullable Lock lock) {
    if (lock == null) {
      return out;
    }
    need(Capability.ROW_LOCKS);
    if (lock.waiting() != Lock.Wait.WAIT) {
      need(Capability.SKIP_LOCKED);
    }
    out.sql(" FOR ").sql(lock.strength().name().replace('_', ' '));
    if (!lock.of().isEmpty()) {
      out.sql(" OF ").names(lock.of());
    }
    return switch (lock.waiting()) {
      case WAIT -> out;
      case NOWAIT -> out.sql(" NOWAIT");
      case SKIP_LOCKED -> out.sql(" SKIP LOCKED");
    };
  }

  private static String word(SetOperation.Kind kind) {
    return kind == SetOperation.Kind.UNION_ALL ? "UNION ALL" : kind.name();
  }

  private void part(Query query, SetOperation.Kind kind, boolean left) {
    if (standsAlone(query, kind, left)) {
      query.accept(this);
    } else {
      wrappedPart(query);
    }
  }

  /** A part of a set operation that has an order, a page or parts of its own. */
  void wrappedPart(Query query) {
    brackets(query);
  }

  private static boolean standsAlone(Query query, SetOperation.Kind kind, boolean left) {
    if (query instanceof Select select) {
      return select.with().isEmpty()
          && select.orderBy().isEmpty()
          && select.limit() == null
          && select.offset() == null
          && select.lock() == null;
    }
    return left && query instanceof SetOperation parts && continues(parts, kind);
  }

  private static boolean continues(SetOperation parts, SetOperation.Kind kind) {
    return parts.kind() == kind
        && parts.orderBy().isEmpty()
        && parts.limit() == null
        && parts.offset() == null;
  }

  final Writer table(TableName table) {
    return out.table(table);
  }

  @Override
  public Writer tableSource(TableSource node) {
    table(node.name());
    return alias(node.alias());
  }

  @Override
  public Writer cteSource(CteSource node) {
    out.name(node.name());
    return alias(node.alias());
  }

  @Override
  public Writer querySource(QuerySource node) {
    if (node.lateral()) {
      need(Capability.LATERAL);
      out.sql("LATERAL ");
    }
    brackets(node.query());
    return alias(node.alias());
  }

  final Writer alias(@Nullable String alias) {
    return alias == null ? out : out.sql(" AS ").name(alias);
  }
}
