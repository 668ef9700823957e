/** Models and a first migration for a database that is there already. */
@NullMarked
package dev.plinth.migrations.inspect;

import org.jspecify.annotations.NullMarked;
