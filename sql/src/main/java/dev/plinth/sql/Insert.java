package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows.
 *
 * <pre>{@code
 * Insert.into(users, List.of("name"), Rows.of(Bind.of("john")))
 *     .returning(List.of(SelectItem.of(Column.of("id"))))
 * // INSERT INTO "users" ("name") VALUES (?) RETURNING "id"
 * }</pre>
 *
 * @param table into which table
 * @param columns names of the columns that get a value
 * @param source the rows
 * @param conflict what happens to rows that are there already; null is an error of the database
 * @param returning what of the inserted rows is answered
 */
public record Insert(
    TableName table,
    List<String> columns,
    InsertSource source,
    @Nullable Conflict conflict,
    List<SelectItem> returning)
    implements Statement {
  /** Copies the lists. */
  public Insert {
    columns = List.copyOf(columns);
    returning = List.copyOf(returning);
  }

  /** An insert that answers nothing. */
  public static Insert into(TableName table, List<String> columns, InsertSource source) {
    return new Insert(table, columns, source, null, List.of());
  }

  /** A copy with another conflict clause. */
  public Insert onConflict(@Nullable Conflict conflict) {
    return new Insert(table, columns, source, conflict, returning);
  }

  /** A copy that answers these columns of the inserted rows. */
  public Insert returning(List<SelectItem> returning) {
    return new Insert(table, columns, source, conflict, returning);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.insert(this);
  }
}
