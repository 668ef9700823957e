package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field, or one of several fields, of the primary key of a model that extends {@code Entity}.
 *
 * <p>Several of them make a composite key, in the order they are declared. A {@code Ref} may be a
 * part: that is how a link model is keyed by what it links. A model that extends {@code Model} has
 * its {@code id} already.
 *
 * <pre>{@code
 * @PrimaryKey @CharField(maxLength = 2) String code;        // PRIMARY KEY (code)
 *
 * @PrimaryKey Ref<Playlist> playlist;                        // PRIMARY KEY (playlist_id, track_id)
 * @PrimaryKey Ref<Track> track;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface PrimaryKey {

  /** Whether the database counts the key up when a row is inserted; only for whole numbers. */
  boolean identity() default false;
}
