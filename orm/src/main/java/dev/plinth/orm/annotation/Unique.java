package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A unique constraint in {@link Table#unique}.
 *
 * <p>Fields are named as in Java; a relation stands for its columns.
 *
 * <pre>{@code
 * @Unique({"author", "slug"})   // UNIQUE (author_id, slug)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Unique {

  /** The fields, in order. */
  String[] value();

  /** The constraint's name; empty for one made from table and columns. */
  String name() default "";
}
