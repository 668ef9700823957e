/** What the SQL of a dialect means, asked of the databases themselves. */
@NullMarked
package dev.plinth.it.sql;

import org.jspecify.annotations.NullMarked;
