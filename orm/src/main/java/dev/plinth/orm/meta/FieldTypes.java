package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The field types that Plinth brings.
 *
 * <pre>{@code
 * .field("username", FieldTypes.varchar(50))
 * .field("status", FieldTypes.enumOf(Status.class))
 * .field("tags", FieldTypes.listOf(FieldTypes.TEXT))
 * .field("settings", FieldTypes.json(Map.class, String.class, Integer.class))
 * }</pre>
 *
 * <p>All are immutable and shared between threads. For a type of your own see {@link FieldType}.
 */
public final class FieldTypes {
  private static final int ENUM_LENGTH = 50;

  /** {@code long}: {@code BIGINT}. */
  public static final FieldType<Long> LONG =
      new NaturalType<>(Long.class, SqlType.BIGINT, Row::getLongOrNull);

  /** {@code int}: {@code INTEGER}. */
  public static final FieldType<Integer> INTEGER =
      new NaturalType<>(Integer.class, SqlType.INTEGER, Row::getIntOrNull);

  /** {@code short}: {@code SMALLINT}. */
  public static final FieldType<Short> SHORT =
      new NaturalType<>(Short.class, SqlType.SMALLINT, Row::getShortOrNull);

  /** {@code double}: {@code DOUBLE PRECISION}. */
  public static final FieldType<Double> DOUBLE =
      new NaturalType<>(Double.class, SqlType.DOUBLE, Row::getDoubleOrNull);

  /** {@code float}: {@code REAL}. */
  public static final FieldType<Float> FLOAT =
      new NaturalType<>(Float.class, SqlType.REAL, Row::getFloatOrNull);

  /** {@code boolean}: {@code BOOLEAN}. */
  public static final FieldType<Boolean> BOOLEAN =
      new NaturalType<>(Boolean.class, SqlType.BOOLEAN, Row::getBooleanOrNull);

  /** {@code String} of any length: {@code TEXT}. */
  public static final FieldType<String> TEXT = text(SqlType.TEXT);

  /** {@code BigDecimal} of any size: {@code DECIMAL}. */
  public static final FieldType<BigDecimal> DECIMAL =
      new NaturalType<>(BigDecimal.class, SqlType.DECIMAL, Row::getBigDecimal);

  /** {@code LocalDate}: {@code DATE}. */
  public static final FieldType<LocalDate> DATE =
      new NaturalType<>(LocalDate.class, SqlType.DATE, Row::getDate);

  /** {@code LocalTime}: {@code TIME}. */
  public static final FieldType<LocalTime> TIME =
      new NaturalType<>(LocalTime.class, SqlType.TIME, Row::getTime);

  /** {@code LocalDateTime}, which knows no zone: {@code TIMESTAMP}. */
  public static final FieldType<LocalDateTime> LOCAL_DATE_TIME =
      new NaturalType<>(LocalDateTime.class, SqlType.TIMESTAMP, Row::getDateTime);

  /** {@code Instant}: {@code TIMESTAMP WITH TIME ZONE}. */
  public static final FieldType<Instant> INSTANT =
      new NaturalType<>(Instant.class, SqlType.TIMESTAMPTZ, Row::getInstant);

  /** {@code OffsetDateTime}: {@code TIMESTAMP WITH TIME ZONE}; read in UTC. */
  public static final FieldType<OffsetDateTime> OFFSET_DATE_TIME = new MomentType();

  /** {@code Duration}: {@code INTERVAL}. */
  public static final FieldType<Duration> DURATION =
      new NaturalType<>(Duration.class, SqlType.INTERVAL, Row::getDuration);

  /** {@code java.util.UUID}: {@code UUID}. */
  public static final FieldType<UUID> UUID =
      new NaturalType<>(UUID.class, SqlType.UUID, Row::getUuid);

  /** {@code byte[]}: bytes; copied on the way in and out. */
  public static final FieldType<byte[]> BYTES = new BytesType();

  /** {@code String} that holds the text of a JSON document. */
  public static final FieldType<String> JSON = text(SqlType.JSON);

  private FieldTypes() {}

  /** {@code String} of at most so many characters: {@code VARCHAR(length)}. */
  public static FieldType<String> varchar(int length) {
    return text(SqlType.varchar(length));
  }

  /**
   * {@code BigDecimal} of so many digits: {@code DECIMAL(digits, places)}; read with that scale.
   */
  public static FieldType<BigDecimal> decimal(int digits, int places) {
    return new DecimalType(SqlType.decimal(digits, places));
  }

  /** An enum by its constants' names, in a {@code VARCHAR(50)} with a check. */
  public static <E extends Enum<E>> FieldType<E> enumOf(Class<E> type) {
    return enumOf(type, ENUM_LENGTH);
  }

  /** An enum by its constants' names, in a {@code VARCHAR(length)} with a check. */
  public static <E extends Enum<E>> FieldType<E> enumOf(Class<E> type, int length) {
    return new EnumType<>(type, SqlType.varchar(length));
  }

  /** An enum as an enum type of the database, of this name. */
  public static <E extends Enum<E>> FieldType<E> enumOf(Class<E> type, String databaseType) {
    return new EnumType<>(type, SqlType.enumOf(databaseType));
  }

  /** A list: an array of the element's column type. */
  public static <E> FieldType<List<E>> listOf(FieldType<E> element) {
    return new ListType<>(element);
  }

  /** A Java object as a JSON document, through the {@link JsonCodec} on the class path. */
  public static <V> FieldType<V> json(Class<V> type) {
    return new JsonFieldType<>(type, type);
  }

  /**
   * An object of a generic class as a JSON document: {@code json(Map.class, String.class,
   * Integer.class)} for {@code Map<String, Integer>}.
   */
  @SuppressWarnings("unchecked") // a class literal cannot name type arguments
  public static <V> FieldType<V> json(Class<? super V> type, Type first, Type... more) {
    return new JsonFieldType<>((Class<V>) type, generic(type, first, more));
  }

  /** The type {@code type<first, more...>}, for type arguments that are generic themselves. */
  public static Type generic(Class<?> type, Type first, Type... more) {
    Type[] arguments = new Type[more.length + 1];
    arguments[0] = first;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new GenericType(type, arguments);
  }

  private static FieldType<String> text(SqlType type) {
    return new NaturalType<>(String.class, type, Row::getString);
  }
}
