package dev.plinth.sql;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column or value, free of any database's names.
 *
 * <pre>{@code
 * SqlType.BIGINT
 * SqlType.varchar(50)
 * SqlType.decimal(10, 2)
 * SqlType.arrayOf(SqlType.TEXT)
 * }</pre>
 *
 * @param kind what it is
 * @param length characters of a {@link Kind#VARCHAR} or digits of a {@link Kind#DECIMAL}; 0 is
 *     unlimited
 * @param scale digits after the point of a {@link Kind#DECIMAL}
 * @param element the type of an {@link Kind#ARRAY}'s elements, else null
 * @param name the database's name of an {@link Kind#ENUM} or {@link Kind#OTHER}, else null
 */
public record SqlType(
    Kind kind, int length, int scale, @Nullable SqlType element, @Nullable String name) {

  /** What a type is; the Java class after each is what travels for it. */
  public enum Kind {
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Short}. */
    SMALLINT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Long}. */
    BIGINT,
    /** {@link Float}. */
    REAL,
    /** {@link Double}. */
    DOUBLE,
    /** {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@link String} of a limited length. */
    VARCHAR,
    /** {@link String} of any length. */
    TEXT,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}. */
    TIME,
    /** {@link java.time.LocalDateTime}: a time on the wall, without a zone. */
    TIMESTAMP,
    /** {@link java.time.Instant} ({@link java.time.OffsetDateTime} is accepted): a moment. */
    TIMESTAMPTZ,
    /** {@link java.time.Duration}. */
    INTERVAL,
    /** {@link java.util.UUID}. */
    UUID,
    /** {@code byte[]}. */
    BINARY,
    /** {@link String} of JSON text. */
    JSON,
    /** {@link String}: the label. */
    ENUM,
    /** {@link java.util.List} of the element type's values. */
    ARRAY,
    /** {@link String}: the text form of a type that only the database knows. */
    OTHER
  }

  private static final Pattern OTHER_NAME =
      Pattern.compile("([\\p{L}\\p{N}_$ .,()\\[\\]]|(?<!-)[-+](?!-)|\"[^\"\\x00]+\")*");

  /** True or false. */
  public static final SqlType BOOLEAN = of(Kind.BOOLEAN);

  /** 16-bit integer. */
  public static final SqlType SMALLINT = of(Kind.SMALLINT);

  /** 32-bit integer. */
  public static final SqlType INTEGER = of(Kind.INTEGER);

  /** 64-bit integer. */
  public static final SqlType BIGINT = of(Kind.BIGINT);

  /** 32-bit floating point. */
  public static final SqlType REAL = of(Kind.REAL);

  /** 64-bit floating point. */
  public static final SqlType DOUBLE = of(Kind.DOUBLE);

  /** Decimal number without limits. */
  public static final SqlType DECIMAL = of(Kind.DECIMAL);

  /** Text of any length. */
  public static final SqlType TEXT = of(Kind.TEXT);

  /** Day. */
  public static final SqlType DATE = of(Kind.DATE);

  /** Time of day. */
  public static final SqlType TIME = of(Kind.TIME);

  /** Day and time of day, without a zone. */
  public static final SqlType TIMESTAMP = of(Kind.TIMESTAMP);

  /** Moment in time. */
  public static final SqlType TIMESTAMPTZ = of(Kind.TIMESTAMPTZ);

  /** Length of time. */
  public static final SqlType INTERVAL = of(Kind.INTERVAL);

  /** UUID. */
  public static final SqlType UUID = of(Kind.UUID);

  /** Bytes. */
  public static final SqlType BINARY = of(Kind.BINARY);

  /** JSON document. */
  public static final SqlType JSON = of(Kind.JSON);

  /** Checks that an array has an element type. */
  public SqlType {
    if ((kind == Kind.ARRAY) != (element != null)) {
      throw new IllegalArgumentException("An ARRAY, and only an ARRAY, has an element type");
    }
  }

  /** Text of at most {@code length} characters. */
  public static SqlType varchar(int length) {
    return new SqlType(Kind.VARCHAR, length, 0, null, null);
  }

  /** Decimal number of {@code precision} digits, {@code scale} of them after the point. */
  public static SqlType decimal(int precision, int scale) {
    return new SqlType(Kind.DECIMAL, precision, scale, null, null);
  }

  /** List of values of one type. */
  public static SqlType arrayOf(SqlType element) {
    return new SqlType(Kind.ARRAY, 0, 0, element, null);
  }

  /** The database's own enum type of that name; a name may be {@code schema.name}. */
  public static SqlType enumOf(String name) {
    return new SqlType(Kind.ENUM, 0, 0, null, name);
  }

  /**
   * A type of the database's own that has no kind here: {@code inet}, {@code char(3)}. It is
   * written as it is, and its values travel as texts. SQLite's columns without a type have the
   * empty name.
   *
   * @throws PlinthException {@code sql.bad-type} for anything but words, numbers in brackets and
   *     names in quotes, which could end the clause that it stands in
   */
  public static SqlType other(String name) {
    if (!OTHER_NAME.matcher(name).matches()) {
      throw new PlinthException(
          "sql.bad-type",
          "'" + name + "' is not the name of a type. Write words, brackets and quoted names only.");
    }
    return new SqlType(Kind.OTHER, 0, 0, null, name);
  }

  /** Whether the values are texts. */
  public boolean isText() {
    return kind == Kind.VARCHAR || kind == Kind.TEXT;
  }

  private static SqlType of(Kind kind) {
    return new SqlType(kind, 0, 0, null, null);
  }
}
