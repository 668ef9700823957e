package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Many of these and many of those, by a link table, in a {@code Many}.
 *
 * <p>Makes a table {@code <table>_<field>} with the keys of both sides, or uses the table of a link
 * model. One of the two sides declares it; the other may have a plain {@code Many} as its reverse.
 *
 * <pre>{@code
 * @ManyToMany(relatedName = "posts") Many<Tag> tags;
 * // CREATE TABLE posts_tags (post_id BIGINT NOT NULL ..., tag_id BIGINT NOT NULL ...)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ManyToMany {

  /**
   * The name of the field on the other side that is the reverse of this relation; needed only where
   * that side could mean several relations.
   */
  String relatedName() default "";

  /** The link model, where the link has columns of its own; it has a {@code Ref} to each side. */
  Class<?> through() default void.class;

  /** The name of the link table; empty for the table's and the field's name. */
  String linkTable() default "";

  /** For a relation of a model with itself: whether a link holds in both directions. */
  boolean symmetrical() default false;
}
