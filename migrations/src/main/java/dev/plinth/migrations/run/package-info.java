/** Plans of what is to run, and the thin edge that runs them on a database. */
@NullMarked
package dev.plinth.migrations.run;

import org.jspecify.annotations.NullMarked;
