package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of limited length.
 *
 * <p>Makes {@code VARCHAR(maxLength)}. Saving refuses a longer text before it is sent.
 *
 * <pre>{@code
 * @CharField(maxLength = 50, unique = true) String username;
 * // username VARCHAR(50) NOT NULL UNIQUE
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface CharField {

  /** The greatest number of characters (code points); required. */
  int maxLength() default 0;

  /** The least number of characters that saving accepts. */
  int minLength() default 0;

  /** A regular expression that saving matches the whole text with; empty for none. */
  String pattern() default "";

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

  /** The column's collation; empty for the database's own. */
  String collation() default "";
}
