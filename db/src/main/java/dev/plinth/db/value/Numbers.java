package dev.plinth.db.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as the class a type wants; what does not fit is refused, never cut. */
final class Numbers {

  private Numbers() {}

  static short toShort(Object value) {
    if (value instanceof Short exact) {
      return exact;
    }
    int wide = toInt(value);
    if (wide != (short) wide) {
      throw new ArithmeticException("does not fit into 16 bits");
    }
    return (short) wide;
  }

  static int toInt(Object value) {
    return value instanceof Integer exact ? exact : Math.toIntExact(toLong(value));
  }

  static long toLong(Object value) {
    if (value instanceof Long exact) {
      return exact;
    }
    if (value instanceof BigDecimal || value instanceof BigInteger || value instanceof Double) {
      return toDecimal(value).longValueExact();
    }
    return ((Number) value).longValue();
  }

  static BigDecimal toDecimal(Object value) {
    if (value instanceof BigDecimal exact) {
      return exact;
    }
    if (value instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    if (value instanceof Double || value instanceof Float) {
      return BigDecimal.valueOf(((Number) value).doubleValue());
    }
    return BigDecimal.valueOf(((Number) value).longValue());
  }
}
