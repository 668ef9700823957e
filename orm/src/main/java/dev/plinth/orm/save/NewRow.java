package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is to be inserted together with others of the same fields.
 *
 * @param position the object's position in the list it came in
 * @param state the object
 * @param values the values of the fields, in database form
 */
record NewRow(int position, RowState state, List<@Nullable Object> values) {

  static NewRow of(int position, RowState state, List<FieldMeta> fields) {
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Changes.bindable(state, fields.get(i));
    }
    return new NewRow(position, state, Arrays.asList(values));
  }
}
