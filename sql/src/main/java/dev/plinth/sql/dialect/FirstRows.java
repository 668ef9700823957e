package dev.plinth.sql.dialect;

import dev.plinth.sql.Call;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Literal;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT DISTINCT ON} where there is none: the rows of each group of equal values are
 * numbered in the order of the select, and the first ones are kept.
 */
final class FirstRows {
  private static final String ALIAS = "first_rows";
  private static final String PLACE = "place";

  private final Select select;
  private final List<SelectItem> columns = new ArrayList<>();

  private FirstRows(Select select) {
    this.select = select;
  }

  /** Whether the columns are known, so that they can be named. */
  static boolean canRewrite(Select select) {
    return select.items().stream().noneMatch(item -> item.expr() instanceof Raw);
  }

  static Select of(Select select) {
    return new FirstRows(select).rewritten();
  }

  private Select rewritten() {
    List<SelectItem> items = select.items().stream().map(this::item).toList();
    List<OrderBy> order = select.orderBy().stream().map(this::key).toList();
    columns.add(new SelectItem(place(), PLACE));
    Expr first = new Comparison(Comparison.Operator.EQ, new Column(ALIAS, PLACE), new Literal(1));
    return Select.of(items)
        .with(select.with())
        .from(new QuerySource(numbered(), ALIAS, false))
        .where(first)
        .orderBy(order)
        .limit(select.limit())
        .offset(select.offset())
        .lock(select.lock());
  }

  private Select numbered() {
    return select
        .with(List.of())
        .distinctOn(List.of())
        .items(columns)
        .orderBy(List.of())
        .limit(null)
        .offset(null)
        .lock(null);
  }

  private Expr place() {
    Call rowNumber = new Call("row_number", List.of());
    return new Window(rowNumber, select.distinctOn(), select.orderBy(), null);
  }

  /** A column of the answer, which keeps its name. */
  private SelectItem item(SelectItem item) {
    return new SelectItem(column(item.expr()), name(item));
  }

  private static @Nullable String name(SelectItem item) {
    boolean named = item.alias() == null && item.expr() instanceof Column;
    return named ? ((Column) item.expr()).name() : item.alias();
  }

  private OrderBy key(OrderBy key) {
    return new OrderBy(column(key.expr()), key.descending(), key.nulls());
  }

  private Column column(Expr expr) {
    for (SelectItem known : columns) {
      if (known.expr().equals(expr) && known.alias() != null) {
        return new Column(ALIAS, known.alias());
      }
    }
    String name = "c" + (columns.size() + 1);
    columns.add(new SelectItem(expr, name));
    return new Column(ALIAS, name);
  }
}
