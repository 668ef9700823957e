package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A moment or a local date and time.
 *
 * <p>An {@code Instant} or {@code OffsetDateTime} is a moment and makes {@code TIMESTAMP WITH TIME
 * ZONE}; a {@code LocalDateTime} knows no zone and makes {@code TIMESTAMP}. All three map without
 * an annotation too.
 *
 * <pre>{@code
 * @DateTimeField(dbDefault = "now()", index = true) Instant createdAt;
 * // created_at TIMESTAMPTZ DEFAULT now() NOT NULL
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DateTimeField {

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
