package dev.plinth.testkit.behaviour;

import dev.plinth.sql.dialect.Capability;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test only where the database has these capabilities; elsewhere it is skipped with the
 * dialect's reason.
 *
 * <pre>{@code
 * @Test
 * @Needs(Capability.ROW_LOCKS)
 * void a_locked_row_can_be_skipped() { ... }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Needs {
  /** What the database has to have. */
  Capability[] value();
}
