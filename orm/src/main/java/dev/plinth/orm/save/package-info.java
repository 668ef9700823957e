/**
 * Saving and deleting: what changed becomes a plan of statements, and a short loop sends it.
 *
 * <p>Plans are computed purely and can be printed; validation comes before any SQL.
 */
@NullMarked
package dev.plinth.orm.save;

import org.jspecify.annotations.NullMarked;
