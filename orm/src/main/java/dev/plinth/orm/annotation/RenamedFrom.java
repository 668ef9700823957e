package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a table or a column had before.
 *
 * <p>On a model it is the old name of the table, on a field the old name of its column; a foreign
 * key of several columns gives one for each, in their order. It is what {@code makemigrations}
 * reads: where the old name is there and the new one is not, the migration renames and nothing is
 * asked. Once that migration is made the annotation does nothing and may be taken out.
 *
 * <pre>{@code
 * @RenamedFrom("user")
 * public class Person extends Model {
 *   @RenamedFrom("mail") String email;
 * }
 * // ALTER TABLE "user" RENAME TO "person"
 * // ALTER TABLE "person" RENAME COLUMN "mail" TO "email"
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface RenamedFrom {

  /** The old name; for a foreign key of several columns the old name of each. */
  String[] value();
}
