package dev.plinth.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of expressions to insert. {@code VALUES (?, ?), (?, ?)}.
 *
 * @param rows the rows, one expression for each column
 */
public record Rows(List<List<Expr>> rows) implements InsertSource {
  /** Copies the lists. */
  public Rows {
    List<List<Expr>> copies = new ArrayList<>(rows.size());
    for (List<Expr> row : rows) {
      copies.add(List.copyOf(row));
    }
    rows = Collections.unmodifiableList(copies);
  }

  /** One row. */
  public static Rows of(Expr... row) {
    return new Rows(List.of(List.of(row)));
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.rows(this);
  }
}
