package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A constant of an enum, kept by its name. */
record EnumType<E extends Enum<E>>(Class<E> javaType, SqlType sqlType) implements FieldType<E> {

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Object toDatabase(E value) {
    return value.name();
  }

  @Override
  public E fromDatabase(Object value) {
    return constant((String) value);
  }

  @Override
  public @Nullable E read(Row row, int at) {
    String name = row.getString(at);
    return name == null ? null : constant(name);
  }

  @Override
  public E normal(E value) {
    return value;
  }

  @Override
  public List<String> labels() {
    return Stream.of(javaType.getEnumConstants()).map(Enum::name).toList();
  }

  @Override
  public @Nullable String check(String column) {
    if (sqlType.kind() == SqlType.Kind.ENUM || labels().isEmpty()) {
      return null;
    }
    return labels().stream().collect(Collectors.joining("', '", column + " IN ('", "')"));
  }

  private E constant(String name) {
    try {
      return Enum.valueOf(javaType, name);
    } catch (IllegalArgumentException e) {
      throw unknown(name, e);
    }
  }

  private PlinthException unknown(String name, IllegalArgumentException cause) {
    return new PlinthException(
        "value.unknown-constant",
        "No constant '"
            + name
            + "' in "
            + javaType.getSimpleName()
            + "."
            + NearestName.hint(name, labels())
            + " Constants: "
            + String.join(", ", labels())
            + ". Add it to the enum, or correct the rows that hold it.",
        cause);
  }
}
