package dev.plinth.orm.meta;

import dev.plinth.sql.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values of one type. What is read is a list of its own that may be changed. */
record ListType<E>(FieldType<E> element) implements FieldType<List<E>> {

  @SuppressWarnings("unchecked") // a class literal cannot name an element type
  @Override
  public Class<List<E>> javaType() {
    return (Class<List<E>>) (Class<?>) List.class;
  }

  @Override
  public SqlType sqlType() {
    return SqlType.arrayOf(element.sqlType());
  }

  @Override
  public Object toDatabase(List<E> value) {
    List<@Nullable Object> stored = new ArrayList<>(value.size());
    for (E each : value) {
      stored.add(element.bindable(each));
    }
    return Collections.unmodifiableList(stored);
  }

  @SuppressWarnings("NullAway") // an element is null only where the user's list may hold null
  @Override
  public List<E> fromDatabase(Object value) {
    List<?> stored = (List<?>) value;
    List<E> values = new ArrayList<>(stored.size());
    for (Object each : stored) {
      values.add(element.valueOf(each));
    }
    return values;
  }
}
