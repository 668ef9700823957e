package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.SqlType;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns values that came with a name into the Java type of the column, without loss. */
final class ValueConversion {
  private ValueConversion() {}

  /** The value among those of the type, or nothing where it is of another kind. */
  @SuppressWarnings("unchecked") // a number is converted to the class that the type names
  static <V> Optional<Fit<V>> fit(FieldType<V> type, Object value) {
    if (value instanceof Number number && LookupKind.of(type) == LookupKind.NUMBER) {
      Fit<V> fit = (Fit<V>) NumberFit.of(type, number);
      if (fit != null || !type.javaType().isInstance(value) || isNotANumber(value)) {
        return Optional.ofNullable(fit);
      }
    }
    return converted(type, value).map(Fit::exactly);
  }

  private static boolean isNotANumber(Object value) {
    return value.equals(Double.NaN) || value.equals(Float.NaN);
  }

  private static <V> Optional<V> converted(FieldType<V> type, Object value) {
    Class<V> java = type.javaType();
    Object near = java.isInstance(value) ? value : near(java, value);
    return java.isInstance(near) && travels(type, near)
        ? Optional.of(java.cast(near))
        : Optional.empty();
  }

  private static @Nullable Object near(Class<?> java, Object value) {
    if (java == Instant.class || java == OffsetDateTime.class) {
      Instant moment = moment(value);
      return moment == null || java == Instant.class ? moment : moment.atOffset(ZoneOffset.UTC);
    }
    return java.isEnum() && value instanceof String name ? constant(java, name) : null;
  }

  private static @Nullable Instant moment(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof ZonedDateTime time) {
      return time.toInstant();
    }
    return value instanceof Instant instant ? instant : null;
  }

  private static @Nullable Object constant(Class<?> java, String name) {
    return Stream.of(java.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** A list shows only here whether its elements are what the column takes. */
  private static boolean travels(FieldType<?> type, Object value) {
    if (type.sqlType().kind() != SqlType.Kind.ARRAY) {
      return true;
    }
    try {
      type.bindable(value);
      return true;
    } catch (ClassCastException e) {
      return false;
    }
  }

  /** The elements of a collection or array, or null where the value is neither. */
  static @Nullable List<@Nullable Object> elements(Object value) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (value instanceof Iterable<?> many) {
      many.forEach(elements::add);
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(Array.get(value, i));
      }
    } else {
      return null;
    }
    return elements;
  }
}
