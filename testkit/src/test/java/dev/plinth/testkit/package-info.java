/** The assertions and the extension, held against a database in memory. */
@NullMarked
package dev.plinth.testkit;

import org.jspecify.annotations.NullMarked;
