/** Changes of tables that are in use: plans that hold no lock for long, and a linter. */
@NullMarked
package dev.plinth.migrations.safety;

import org.jspecify.annotations.NullMarked;
