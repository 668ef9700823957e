package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A decimal number kept exactly, in a {@code BigDecimal}.
 *
 * <p>Makes {@code DECIMAL(maxDigits, decimalPlaces)}; without {@code maxDigits}, as without the
 * annotation, a decimal of any size. Saving refuses a number with more digits instead of rounding
 * it.
 *
 * <pre>{@code
 * @DecimalField(maxDigits = 10, decimalPlaces = 2, min = "0") BigDecimal price;
 * // price DECIMAL(10, 2) NOT NULL
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DecimalField {

  /** The number of digits in all; 0 for any. */
  int maxDigits() default 0;

  /** The number of digits after the point. */
  int decimalPlaces() default 0;

  /** The least number that saving accepts; empty for any. */
  String min() default "";

  /** The greatest number that saving accepts; empty for any. */
  String max() default "";

  /** The column's name; empty for the snake_case of the field's name. */
  String column() default "";

  /** Whether no two rows may share a value. */
  boolean unique() default false;

  /** Whether the column gets an index of its own. */
  boolean index() default false;

  /** The column's comment in the database. */
  String comment() default "";

  /**
   * The SQL of the column's DEFAULT, used where an insert gives no value; written by the developer.
   */
  String dbDefault() default "";

  /** The SQL of a check on the column; written by the developer. */
  String check() default "";

  /** The SQL that the database computes the column from; such a field is read but never written. */
  String generated() default "";
}
