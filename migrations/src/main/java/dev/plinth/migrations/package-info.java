/** Migrations: changes of the schema as reviewed, versioned, reversible code. */
@NullMarked
package dev.plinth.migrations;

import org.jspecify.annotations.NullMarked;
