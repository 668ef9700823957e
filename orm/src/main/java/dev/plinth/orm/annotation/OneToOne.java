package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One of these points to one of those, in a {@code Ref}.
 *
 * <p>Makes a unique column for each part of the target's key with a foreign key constraint. With
 * {@code mappedBy} it is the other end: it has no column, and names the relation of the other model
 * that holds the key.
 *
 * <pre>{@code
 * // on Profile
 * @OneToOne(relatedName = "profile", onDelete = OnDelete.CASCADE) Ref<User> user;
 * // user_id BIGINT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE
 *
 * // on User
 * @OneToOne(mappedBy = "user") Ref<Profile> profile;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OneToOne {

  /** The name of the other model's relation that holds the key; empty where this one holds it. */
  String mappedBy() default "";

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

  /** The column's comment in the database. */
  String comment() default "";

  /**
   * The SQL of the column's DEFAULT, used where an insert gives no value; written by the developer.
   */
  String dbDefault() default "";
}
