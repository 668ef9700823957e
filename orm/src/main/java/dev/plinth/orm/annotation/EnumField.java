package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constant of an enum, kept by its name.
 *
 * <p>Makes {@code VARCHAR(maxLength)} with a check that lists the constants, as an enum without an
 * annotation does. With {@code nativeType} it makes a column of an enum type of the database, where
 * the database has them.
 *
 * <pre>{@code
 * @EnumField(maxLength = 10, index = true) Status status = Status.DRAFT;
 * // status VARCHAR(10) NOT NULL CHECK (status IN ('DRAFT', 'LIVE'))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface EnumField {

  /** The length of the column. */
  int maxLength() default 50;

  /** Whether the column has an enum type of the database. */
  boolean nativeType() default false;

  /** The name of the database's enum type; empty for the snake_case of the class's name. */
  String typeName() default "";

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
