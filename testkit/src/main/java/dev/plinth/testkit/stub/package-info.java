/** A database that fails when a test wants it to. */
@NullMarked
package dev.plinth.testkit.stub;

import org.jspecify.annotations.NullMarked;
