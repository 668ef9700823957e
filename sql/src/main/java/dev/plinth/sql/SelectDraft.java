package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A select that is being changed: the one place that names all its parts. */
final class SelectDraft {
  List<Cte> with;
  boolean distinct;
  List<Expr> distinctOn;
  List<SelectItem> items;
  @Nullable Source from;
  List<Join> joins;
  @Nullable Expr where;
  List<Expr> groupBy;
  @Nullable Expr having;
  List<OrderBy> orderBy;
  @Nullable Long limit;
  @Nullable Long offset;
  @Nullable Lock lock;

  SelectDraft(Select select) {
    with = select.with();
    distinct = select.distinct();
    distinctOn = select.distinctOn();
    items = select.items();
    from = select.from();
    joins = select.joins();
    where = select.where();
    groupBy = select.groupBy();
    having = select.having();
    orderBy = select.orderBy();
    limit = select.limit();
    offset = select.offset();
    lock = select.lock();
  }

  Select select() {
    return new Select(
        with,
        distinct,
        distinctOn,
        items,
        from,
        joins,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        offset,
        lock);
  }
}
