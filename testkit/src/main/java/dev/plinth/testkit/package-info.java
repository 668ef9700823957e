/** The behaviour suite every dialect must pass, with assertions for SQL and query counts. */
@NullMarked
package dev.plinth.testkit;

import org.jspecify.annotations.NullMarked;
