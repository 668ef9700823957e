/** Schemas of real databases: reading them, comparing them, changing them. */
@NullMarked
package dev.plinth.it.migrations;

import org.jspecify.annotations.NullMarked;
