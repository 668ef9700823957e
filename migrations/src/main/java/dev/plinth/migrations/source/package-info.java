/** Migrations as files: Java and SQL, written and read. */
@NullMarked
package dev.plinth.migrations.source;

import org.jspecify.annotations.NullMarked;
