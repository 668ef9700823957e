package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a number among those that a column of numbers can hold. */
final class NumberFit {
  /** What a decimal without limits holds before and after the point, as PostgreSQL has it. */
  private static final int MOST_DIGITS = 131_072;

  private static final int MOST_PLACES = 16_383;

  private NumberFit() {}

  /** The number in the column's Java type, or null where that is no number type known here. */
  static @Nullable Fit<? extends Number> of(FieldType<?> type, Number number) {
    Class<?> java = type.javaType();
    if (java == Long.class) {
      return whole(number, Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact);
    }
    if (java == Integer.class) {
      return whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact);
    }
    if (java == Short.class) {
      return whole(number, Short.MIN_VALUE, Short.MAX_VALUE, BigDecimal::shortValueExact);
    }
    if (java == BigDecimal.class) {
      return decimal(number, type.sqlType());
    }
    return java == Double.class || java == Float.class ? floating(java, number) : null;
  }

  private static @Nullable <N extends Number> Fit<N> whole(
      Number number, long least, long greatest, Function<BigDecimal, N> converted) {
    N low = converted.apply(BigDecimal.valueOf(least));
    N high = converted.apply(BigDecimal.valueOf(greatest));
    if (isInfinite(number)) {
      return number.doubleValue() > 0 ? Fit.above(high) : Fit.below(low);
    }
    BigDecimal exact = exact(number);
    if (exact == null) {
      return null;
    }
    if (exact.compareTo(BigDecimal.valueOf(greatest)) > 0) {
      return Fit.above(high);
    }
    if (exact.compareTo(BigDecimal.valueOf(least)) < 0) {
      return Fit.below(low);
    }
    return new Fit<>(
        converted.apply(rounded(exact, 0, RoundingMode.FLOOR)),
        converted.apply(rounded(exact, 0, RoundingMode.CEILING)));
  }

  private static @Nullable Fit<BigDecimal> decimal(Number number, SqlType type) {
    int places = type.length() == 0 ? MOST_PLACES : type.scale();
    BigDecimal limit =
        BigDecimal.ONE.scaleByPowerOfTen(type.length() == 0 ? MOST_DIGITS : type.length() - places);
    if (isInfinite(number)) {
      return number.doubleValue() > 0 ? Fit.above(limit) : Fit.below(limit.negate());
    }
    BigDecimal exact = exact(number);
    if (exact == null) {
      return null;
    }
    if (exact.abs().compareTo(limit) >= 0) {
      return exact.signum() > 0 ? Fit.above(limit) : Fit.below(limit.negate());
    }
    return exact.scale() <= MOST_PLACES
        ? Fit.exactly(exact)
        : new Fit<>(
            rounded(exact, MOST_PLACES, RoundingMode.FLOOR),
            rounded(exact, MOST_PLACES, RoundingMode.CEILING));
  }

  /** Rounds without ever writing out a number such as 1E-1000000000. */
  private static BigDecimal rounded(BigDecimal exact, int places, RoundingMode mode) {
    boolean tiny = (long) exact.precision() - exact.scale() < -places;
    BigDecimal seen = tiny ? BigDecimal.valueOf(exact.signum(), places + 1) : exact;
    return seen.setScale(places, mode);
  }

  private static @Nullable Fit<? extends Number> floating(Class<?> java, Number number) {
    BigDecimal exact = isInfinite(number) ? null : exact(number);
    if (exact == null && !isInfinite(number)) {
      return null;
    }
    return java == Double.class ? doubles(number, exact) : floats(number, exact);
  }

  private static Fit<Double> doubles(Number number, @Nullable BigDecimal exact) {
    double near = number.doubleValue();
    if (exact == null) {
      return Fit.exactly(near);
    }
    if (Double.isInfinite(near)) {
      return near > 0 ? Fit.above(Double.MAX_VALUE) : Fit.below(-Double.MAX_VALUE);
    }
    int side = isWhole(number) ? new BigDecimal(near).compareTo(exact) : 0;
    return new Fit<>(side > 0 ? Math.nextDown(near) : near, side < 0 ? Math.nextUp(near) : near);
  }

  private static Fit<Float> floats(Number number, @Nullable BigDecimal exact) {
    float near = number.floatValue();
    if (exact == null) {
      return Fit.exactly(near);
    }
    if (Float.isInfinite(near)) {
      return near > 0 ? Fit.above(Float.MAX_VALUE) : Fit.below(-Float.MAX_VALUE);
    }
    int side = isWhole(number) ? new BigDecimal(near).compareTo(exact) : 0;
    return new Fit<>(side > 0 ? Math.nextDown(near) : near, side < 0 ? Math.nextUp(near) : near);
  }

  /** Only a whole number is meant to the last digit; 0.1 means the nearest that there is. */
  private static boolean isWhole(Number number) {
    return number instanceof Long || number instanceof Integer || number instanceof BigInteger;
  }

  private static boolean isInfinite(Number number) {
    return (number instanceof Double || number instanceof Float)
        && Double.isInfinite(number.doubleValue());
  }

  /** The number as people read it, or null for one that is none. */
  private static @Nullable BigDecimal exact(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    if (number instanceof Long || number instanceof Integer || number instanceof Short) {
      return BigDecimal.valueOf(number.longValue());
    }
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      return null; // NaN, or a number class that writes itself in another way
    }
  }
}
