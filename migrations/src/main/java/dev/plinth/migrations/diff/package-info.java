/** What leads from one schema to another, and shorter ways to the same end. */
@NullMarked
package dev.plinth.migrations.diff;

import org.jspecify.annotations.NullMarked;
