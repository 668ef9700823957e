/** Plinth beside hand-written JDBC: the same questions, the same server, the same pool, one run. */
@NullMarked
package dev.plinth.benchmarks;

import org.jspecify.annotations.NullMarked;
