package dev.plinth.db;

import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a record of each row; the columns are found by their names with the first row. */
final class RecordReader<T> implements RowReader<T> {

  private final RecordShape<T> shape;
  private int @Nullable [] columns;

  private RecordReader(RecordShape<T> shape) {
    this.shape = shape;
  }

  /**
   * A reader for one answer.
   *
   * @throws PlinthException {@code record.type} when the class is no record
   */
  static <T> RecordReader<T> of(Class<T> record) {
    return new RecordReader<>(RecordShape.of(record));
  }

  @Override
  public T read(Row row) {
    int[] found = columns;
    if (found == null) {
      found = find(row.labels());
      columns = found;
    }
    @Nullable Object[] values = new Object[found.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, found[i], i);
    }
    return shape.make(values);
  }

  private @Nullable Object value(Row row, int column, int component) {
    Object value = shape.types().get(component).read(row, column);
    RecordComponent into = shape.components().get(component);
    if (value == null && into.getType().isPrimitive()) {
      throw new PlinthException(
          "record.null",
          "Column '%s' is NULL, but component '%s' of %s is a primitive %s. Make it a %s."
              .formatted(
                  row.label(column),
                  into.getName(),
                  shape.name(),
                  into.getType(),
                  MethodType.methodType(into.getType()).wrap().returnType().getSimpleName()));
    }
    return value;
  }

  private int[] find(List<String> labels) {
    List<String> plain = labels.stream().map(RecordReader::plain).toList();
    int[] found = new int[shape.components().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = find(shape.components().get(i).getName(), labels, plain);
    }
    return found;
  }

  private int find(String component, List<String> labels, List<String> plain) {
    int first = plain.indexOf(plain(component));
    if (first < 0) {
      throw new PlinthException(
          "record.missing-column",
          "No column for component '%s' of %s.%s Columns: %s."
              .formatted(
                  component,
                  shape.name(),
                  NearestName.hint(component, labels),
                  String.join(", ", labels)));
    }
    if (first != plain.lastIndexOf(plain(component))) {
      throw new PlinthException(
          "record.ambiguous-column",
          "Several columns could be component '%s' of %s. Give them names with AS."
              .formatted(component, shape.name()));
    }
    return first + 1;
  }

  /** {@code authorId} and {@code author_id} are the same name. */
  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
