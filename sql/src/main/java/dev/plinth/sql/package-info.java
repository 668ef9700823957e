/**
 * SQL as values: expressions, statements and schema objects, with one compiler and one file per
 * dialect.
 */
@NullMarked
package dev.plinth.sql;

import org.jspecify.annotations.NullMarked;
