/** A long history of migrations: replayed, planned and run, beside Flyway on the same SQL. */
@NullMarked
package dev.plinth.benchmarks.history;

import org.jspecify.annotations.NullMarked;
