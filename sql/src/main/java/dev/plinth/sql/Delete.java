package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows.
 *
 * <pre>{@code
 * Delete.from(TableSource.of("users")).where(Comparison.eq(Column.of("id"), Bind.of(1L)))
 * // DELETE FROM "users" WHERE "id" = ?
 * }</pre>
 *
 * @param table from which table
 * @param where which rows; null is all
 * @param returning what of the deleted rows is answered
 */
public record Delete(TableSource table, @Nullable Expr where, List<SelectItem> returning)
    implements Statement {
  /** Copies the list. */
  public Delete {
    returning = List.copyOf(returning);
  }

  /** Deletes all rows and answers nothing. */
  public static Delete from(TableSource table) {
    return new Delete(table, null, List.of());
  }

  /** A copy for these rows only. */
  public Delete where(@Nullable Expr where) {
    return new Delete(table, where, returning);
  }

  /** A copy that answers these columns of the deleted rows. */
  public Delete returning(List<SelectItem> returning) {
    return new Delete(table, where, returning);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.delete(this);
  }
}
