package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A check in {@link Table#checks}.
 *
 * <p>The SQL names columns, not fields.
 *
 * <pre>{@code
 * @Check(name = "price_positive", value = "price > 0")
 * // CONSTRAINT price_positive CHECK (price > 0)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Check {

  /** The SQL; written by the developer. */
  String value();

  /** The constraint's name; empty for one made from table and check. */
  String name() default "";
}
