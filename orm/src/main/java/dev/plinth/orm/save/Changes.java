package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Bind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object that are to be written, and their values in database form.
 *
 * @param fields the fields
 * @param values their values, in the same order
 */
record Changes(List<FieldMeta> fields, List<@Nullable Object> values) {

  Changes {
    fields = List.copyOf(fields);
    values = Collections.unmodifiableList(values);
  }

  /** The values of the fields that are chosen. */
  static Changes of(RowState state, Predicate<FieldMeta> chosen) {
    List<FieldMeta> fields = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (FieldMeta field : state.meta().fields()) {
      if (chosen.test(field)) {
        fields.add(field);
        values.add(bindable(state, field));
      }
    }
    return new Changes(fields, values);
  }

  /** These and one more. */
  Changes and(FieldMeta field, Object value) {
    List<FieldMeta> moreFields = new ArrayList<>(fields);
    List<@Nullable Object> moreValues = new ArrayList<>(values);
    moreFields.add(field);
    moreValues.add(value);
    return new Changes(moreFields, moreValues);
  }

  /** The object's value of a field in database form. */
  static @Nullable Object bindable(RowState state, FieldMeta field) {
    return field.type().bindable(state.get(field.index()));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Bind bind(int i) {
    return new Bind(values.get(i), fields.get(i).sqlType());
  }
}
