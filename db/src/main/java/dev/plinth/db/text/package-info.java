/** SQL text cut into words: named binds, scripts. Knows no database connection. */
@NullMarked
package dev.plinth.db.text;

import org.jspecify.annotations.NullMarked;
