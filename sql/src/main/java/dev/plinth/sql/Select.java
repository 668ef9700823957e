package dev.plinth.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A query.
 *
 * <pre>{@code
 * Select.of(SelectItem.of(Column.of("name")))
 *     .from(TableSource.of("users"))
 *     .where(new Comparison(Comparison.Operator.GE, Column.of("age"), Bind.of(18)))
 *     .limit(20L)
 * // SELECT "name" FROM "users" WHERE "age" >= ? LIMIT 20
 * }</pre>
 *
 * @param with named queries before it
 * @param distinct whether equal rows are answered once
 * @param distinctOn only the first row of each group of these values
 * @param items columns of the answer
 * @param from the first source, or null
 * @param joins the further sources
 * @param where which rows, or null for all
 * @param groupBy what makes a group
 * @param having which groups, or null for all
 * @param orderBy in which order
 * @param limit most rows, or null; written into the text, for the sake of the plan
 * @param offset rows left out first, or null; written into the text
 * @param lock how its rows are locked, or null
 */
public record Select(
    List<Cte> with,
    boolean distinct,
    List<Expr> distinctOn,
    List<SelectItem> items,
    @Nullable Source from,
    List<Join> joins,
    @Nullable Expr where,
    List<Expr> groupBy,
    @Nullable Expr having,
    List<OrderBy> orderBy,
    @Nullable Long limit,
    @Nullable Long offset,
    @Nullable Lock lock)
    implements Query {
  /** Copies the lists and checks the page. */
  public Select {
    with = List.copyOf(with);
    distinctOn = List.copyOf(distinctOn);
    items = List.copyOf(items);
    joins = List.copyOf(joins);
    groupBy = List.copyOf(groupBy);
    orderBy = List.copyOf(orderBy);
    checkPage(limit, offset);
  }

  /** A query for these columns, from nowhere yet. */
  public static Select of(List<SelectItem> items) {
    return new Select(
        List.of(), false, List.of(), items, null, List.of(), null, List.of(), null, List.of(), null,
        null, null);
  }

  /** A query for these columns, from nowhere yet. */
  public static Select of(SelectItem... items) {
    return of(List.of(items));
  }

  /** A copy with one more join. */
  public Select join(Join join) {
    List<Join> more = new ArrayList<>(joins);
    more.add(join);
    return joins(more);
  }

  /** A copy for those of its rows where this holds too. */
  public Select andWhere(Expr condition) {
    return where(where == null ? condition : And.of(where, condition));
  }

  /** A copy with these named queries before it. */
  public Select with(List<Cte> with) {
    return copy(draft -> draft.with = with);
  }

  /** A copy whose rows are each answered once. */
  public Select distinct(boolean distinct) {
    return copy(this.distinct, distinct, draft -> draft.distinct = distinct);
  }

  /** A copy with the first row of each group of equal values only; they must lead the order. */
  public Select distinctOn(List<Expr> distinctOn) {
    return copy(this.distinctOn, distinctOn, draft -> draft.distinctOn = distinctOn);
  }

  /** A copy that answers other columns. */
  public Select items(List<SelectItem> items) {
    return copy(draft -> draft.items = items);
  }

  /** A copy that reads from that source. */
  public Select from(@Nullable Source from) {
    return copy(draft -> draft.from = from);
  }

  /** A copy with these joins. */
  public Select joins(List<Join> joins) {
    return copy(this.joins, joins, draft -> draft.joins = joins);
  }

  /** A copy for these rows only; null is all. */
  public Select where(@Nullable Expr where) {
    return copy(draft -> draft.where = where);
  }

  /** A copy with a row for each group of equal values. */
  public Select groupBy(List<Expr> groupBy) {
    return copy(this.groupBy, groupBy, draft -> draft.groupBy = groupBy);
  }

  /** A copy for these groups only; null is all. */
  public Select having(@Nullable Expr having) {
    return copy(this.having, having, draft -> draft.having = having);
  }

  /** A copy in that order. */
  public Select orderBy(List<OrderBy> orderBy) {
    return copy(this.orderBy, orderBy, draft -> draft.orderBy = orderBy);
  }

  /** A copy with at most that many rows; null is without limit. */
  public Select limit(@Nullable Long limit) {
    return copy(this.limit, limit, draft -> draft.limit = limit);
  }

  /** A copy without the first rows; null starts at the first. */
  public Select offset(@Nullable Long offset) {
    return copy(this.offset, offset, draft -> draft.offset = offset);
  }

  /** A copy that locks its rows; null locks none. */
  public Select lock(@Nullable Lock lock) {
    return copy(this.lock, lock, draft -> draft.lock = lock);
  }

  /** This one where nothing changes, as most selects leave most of their parts. */
  private Select copy(
      @Nullable Object before, @Nullable Object after, Consumer<SelectDraft> change) {
    return Objects.equals(before, after) ? this : copy(change);
  }

  private Select copy(Consumer<SelectDraft> change) {
    SelectDraft draft = new SelectDraft(this);
    change.accept(draft);
    return draft.select();
  }

  static void checkPage(@Nullable Long limit, @Nullable Long offset) {
    if ((limit != null && limit < 0) || (offset != null && offset < 0)) {
      throw new IllegalArgumentException("A limit or offset is not negative");
    }
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.select(this);
  }
}
