package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The table of a model.
 *
 * <p>A model without it has the snake_case of its class's name as its table. Indexes, unique
 * constraints and checks of an abstract base class are not handed down; its fields are.
 *
 * <pre>{@code
 * @Table(
 *     name = "posts",
 *     indexes = {@Index({"author", "-createdAt"}), @Index(value = "title", where = "not deleted")},
 *     unique = @Unique({"author", "slug"}),
 *     checks = @Check("views >= 0"))
 * public class Post extends Model { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {

  /** The table's name; empty for the snake_case of the class's name. */
  String name() default "";

  /** The schema the table lives in; empty for the database's default. */
  String schema() default "";

  /** Indexes over several fields, or of a special kind. */
  Index[] indexes() default {};

  /** Unique constraints over several fields. */
  Unique[] unique() default {};

  /** Checks of the table. */
  Check[] checks() default {};

  /** The table's comment in the database. */
  String comment() default "";

  /**
   * Whether the model only reads: a view, or a table that others keep. It is asked like any other;
   * saving and deleting are refused with {@code model.read-only} before anything is sent, and
   * neither {@code Tables} nor migrations make it. Its {@code @PrimaryKey} names what tells the
   * rows apart.
   *
   * <pre>{@code
   * @Table(name = "sales_by_country", readOnly = true)
   * public class CountrySales extends Entity {
   *   @PrimaryKey String country;
   *   @Nullable BigDecimal total;
   * }
   * }</pre>
   */
  boolean readOnly() default false;
}
