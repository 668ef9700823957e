package dev.plinth.testkit;

import dev.plinth.orm.Entity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a database with the tables of some models. Each test runs in a
 * transaction that is rolled back, so that it leaves nothing behind; with {@link #fresh} it runs
 * outside of any, on tables that were just created.
 *
 * <pre>{@code
 * @PlinthTest({User.class, Post.class})
 * class PostTest {
 *   @Test
 *   void a_post_is_found_by_its_author() {
 *     User jane = User.objects.create(u -> u.username = "jane");
 *     ...
 *   }
 *
 *   @Test
 *   void tags_are_loaded_at_once(SqlLog log) { ... }   // a Database or a SqlLog may be asked for
 * }
 * }</pre>
 *
 * <p>The database is the default one while a test runs, and is closed after the class. The tests of
 * one class run one after another.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(PlinthExtension.class)
public @interface PlinthTest {
  /** The models whose tables are created, in any order. */
  Class<? extends Entity>[] value();

  /**
   * Where the database is: a URL, or the name of an environment variable that holds one. Empty, or
   * the name of a variable that is not set, for SQLite in memory.
   */
  String url() default "";

  /** Whether each test gets new tables and no transaction around it. */
  boolean fresh() default false;
}
