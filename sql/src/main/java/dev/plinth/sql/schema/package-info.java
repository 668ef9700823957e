/** Tables, columns, keys and indexes as values, and the statements that create and drop them. */
@NullMarked
package dev.plinth.sql.schema;

import org.jspecify.annotations.NullMarked;
