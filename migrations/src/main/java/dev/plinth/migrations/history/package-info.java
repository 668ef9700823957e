/** What a database remembers of the migrations that ran on it. */
@NullMarked
package dev.plinth.migrations.history;

import org.jspecify.annotations.NullMarked;
