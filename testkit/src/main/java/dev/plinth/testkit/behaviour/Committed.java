package dev.plinth.testkit.behaviour;

import dev.plinth.orm.Entity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test outside any transaction, for what only shows once it is committed; the tables of
 * these models are emptied afterwards, in this order.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Committed {
  /** Whose rows the test leaves behind. */
  Class<? extends Entity>[] value() default {};
}
