package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Updates rows.
 *
 * <pre>{@code
 * Update.of(TableSource.of("users"), List.of(new Assignment("age", Bind.of(31))))
 *     .where(Comparison.eq(Column.of("id"), Bind.of(1L)))
 * // UPDATE "users" SET "age" = ? WHERE "id" = ?
 * }</pre>
 *
 * @param table which table
 * @param set the new values
 * @param from other sources the values and the condition may speak of
 * @param where which rows; null is all
 * @param returning what of the updated rows is answered
 */
public record Update(
    TableSource table,
    List<Assignment> set,
    List<Source> from,
    @Nullable Expr where,
    List<SelectItem> returning)
    implements Statement {
  /** Copies the lists. */
  public Update {
    set = List.copyOf(set);
    from = List.copyOf(from);
    returning = List.copyOf(returning);
  }

  /** An update of all rows that answers nothing. */
  public static Update of(TableSource table, List<Assignment> set) {
    return new Update(table, set, List.of(), null, List.of());
  }

  /** A copy that also reads from these sources. */
  public Update from(List<Source> from) {
    return new Update(table, set, from, where, returning);
  }

  /** A copy for these rows only. */
  public Update where(@Nullable Expr where) {
    return new Update(table, set, from, where, returning);
  }

  /** A copy that answers these columns of the updated rows. */
  public Update returning(List<SelectItem> returning) {
    return new Update(table, set, from, where, returning);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.update(this);
  }
}
