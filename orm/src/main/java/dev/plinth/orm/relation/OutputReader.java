package dev.plinth.orm.relation;

import dev.plinth.db.Row;
import dev.plinth.orm.query.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of selected expressions, each by its own type. */
public final class OutputReader {
  private OutputReader() {}

  /** The values of one row, in the order of the expressions. */
  public static List<@Nullable Object> row(List<? extends Expression<?, ?>> outputs, Row row) {
    List<@Nullable Object> values = new ArrayList<>(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      values.add(outputs.get(i).type().read(row, i + 1));
    }
    return values;
  }
}
