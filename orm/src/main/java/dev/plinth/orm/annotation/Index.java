package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index in {@link Table#indexes}.
 *
 * <p>Fields are named as in Java; a leading {@code -} turns the order round. A relation stands for
 * its columns.
 *
 * <pre>{@code
 * @Index({"author", "-createdAt"})                              // (author_id, created_at DESC)
 * @Index(expressions = "lower(email)", unique = true)           // (lower(email))
 * @Index(value = "title", include = "views", where = "deleted = false")
 * @Index(value = "tags", method = "gin")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {

  /** The fields, in order. */
  String[] value() default {};

  /** The index's name; empty for one made from table and columns. */
  String name() default "";

  /** SQL expressions instead of fields; written by the developer. */
  String[] expressions() default {};

  /** The SQL condition of a partial index; written by the developer. */
  String where() default "";

  /** Fields that the index carries along without being ordered by them. */
  String[] include() default {};

  /** The index method, such as {@code gin}; empty for the database's default. */
  String method() default "";

  /** Whether no two rows may share the values. */
  boolean unique() default false;
}
