package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A binary floating point number.
 *
 * <p>Makes {@code REAL} of a {@code float} and {@code DOUBLE PRECISION} of a {@code double}; both
 * map without an annotation too.
 *
 * <pre>{@code
 * @FloatField(min = -90, max = 90) double latitude;
 * // latitude DOUBLE PRECISION NOT NULL
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface FloatField {

  /** The least number that saving accepts. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The greatest number that saving accepts. */
  double max() default Double.POSITIVE_INFINITY;

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
