/** Filling the rows of large tables in batches. */
@NullMarked
package dev.plinth.migrations.backfill;

import org.jspecify.annotations.NullMarked;
