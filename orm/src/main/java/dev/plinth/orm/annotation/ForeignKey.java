package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Many of these point to one of those, in a {@code Ref}.
 *
 * <p>Makes one column for each part of the target's key, of the same type, with an index and a
 * foreign key constraint, as a {@code Ref} without an annotation does. The column takes NULL where
 * what it points to is {@code @Nullable}: {@code Ref<@Nullable User>}, for the {@code Ref} itself
 * is always there. {@code @Nullable Ref<User>} means the same to Plinth, but makes null checkers
 * ask about each use of the field.
 *
 * <pre>{@code
 * @ForeignKey(relatedName = "posts", onDelete = OnDelete.CASCADE) Ref<User> author;
 * // author_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE
 * @ForeignKey(onDelete = OnDelete.SET_NULL) Ref<@Nullable User> editor;
 * // editor_id BIGINT REFERENCES users (id) ON DELETE SET NULL
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ForeignKey {

  /**
   * The name of the field on the other side that is the reverse of this relation; needed only where
   * that side could mean several relations.
   */
  String relatedName() default "";

  /** What happens to these rows when the row they point to is deleted. */
  OnDelete onDelete() default OnDelete.NO_ACTION;

  /**
   * The column's name, or one for each part of a composite key; empty for the relation's name and
   * the name of the key's column: {@code author_id}.
   */
  String[] column() default {};

  /** What happens to these rows when the key of the row they point to changes. */
  OnUpdate onUpdate() default OnUpdate.NO_ACTION;

  /** Whether the database checks that the row it points to exists. */
  boolean constraint() default true;

  /** The constraint's name; empty for one made from table and columns. */
  String constraintName() default "";

  /** Whether the database checks at the end of the transaction, where it can. */
  boolean deferrable() default false;

  /** Whether the column gets an index. */
  boolean index() default true;

  /** Whether no two rows may point to the same one. */
  boolean unique() default false;

  /** The column's comment in the database. */
  String comment() default "";

  /**
   * The SQL of the column's DEFAULT, used where an insert gives no value; written by the developer.
   */
  String dbDefault() default "";
}
