package dev.plinth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The counter that makes saving optimistic.
 *
 * <p>Each update counts it up and finds the row only with the number that was read; a row that
 * somebody else changed meanwhile is a {@code StaleObject} error. It is an {@code int} or a {@code
 * long}.
 *
 * <pre>{@code
 * @Version int version;
 * // UPDATE documents SET title = ?, version = 4 WHERE id = ? AND version = 3
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Version {}
