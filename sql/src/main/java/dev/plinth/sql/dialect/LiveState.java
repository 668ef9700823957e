package dev.plinth.sql.dialect;

import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;

/**
 * What a database holds.
 *
 * @param schema tables and all that a {@link Schema} has a word for
 * @param viewColumns the columns of the views, each view as a table without a key
 * @param remarks what a {@link Schema} has no word for
 */
public record LiveState(Schema schema, List<Table> viewColumns, List<Remark> remarks) {
  /** Copies the lists. */
  public LiveState {
    viewColumns = List.copyOf(viewColumns);
    remarks = List.copyOf(remarks);
  }
}
