/** Where a live database differs from the schema that is expected of it, in words. */
@NullMarked
package dev.plinth.migrations.drift;

import org.jspecify.annotations.NullMarked;
