package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of values of one type, in a {@code List}.
 *
 * <p>Makes an array of the element's column type, as a {@code List} without an annotation does;
 * where the database has no arrays it is kept as JSON text. The options shape the elements.
 *
 * <pre>{@code
 * @ArrayField(maxLength = 30) List<String> tags;
 * // tags VARCHAR(30)[] NOT NULL
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ArrayField {

  /** For elements of text: the greatest length of each; 0 for any. */
  int maxLength() default 0;

  /** For decimal elements: the number of digits of each in all; 0 for any. */
  int maxDigits() default 0;

  /** For decimal elements: the number of digits of each after the point. */
  int decimalPlaces() default 0;

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
