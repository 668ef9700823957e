/** Migrations as values and the order in which they depend on each other. */
@NullMarked
package dev.plinth.migrations.graph;

import org.jspecify.annotations.NullMarked;
