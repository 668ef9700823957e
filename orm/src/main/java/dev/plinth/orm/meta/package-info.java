/**
 * What Plinth knows of a model: its table, fields and relations, and the row state of its objects.
 *
 * <p>Generated code speaks to this package; it is public for that reason and stable between minor
 * versions.
 */
@NullMarked
package dev.plinth.orm.meta;

import org.jspecify.annotations.NullMarked;
