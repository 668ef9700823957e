package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A whole number of 16 or 32 bits.
 *
 * <p>Makes {@code SMALLINT} of a {@code short} and {@code INTEGER} of an {@code int}; both map
 * without an annotation too. Saving refuses numbers outside {@code min} and {@code max}.
 *
 * <pre>{@code
 * @IntegerField(min = 0, max = 150) @Nullable Integer age;
 * // age INTEGER
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface IntegerField {

  /** The least number that saving accepts. */
  int min() default Integer.MIN_VALUE;

  /** The greatest number that saving accepts. */
  int max() default Integer.MAX_VALUE;

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
