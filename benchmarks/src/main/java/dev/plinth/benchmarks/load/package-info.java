/** Migrations of a table that is read and written all the time. */
@NullMarked
package dev.plinth.benchmarks.load;

import org.jspecify.annotations.NullMarked;
