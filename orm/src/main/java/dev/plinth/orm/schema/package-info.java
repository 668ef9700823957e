/** The schema that models ask for: their tables, keys, constraints and indexes as values. */
@NullMarked
package dev.plinth.orm.schema;

import org.jspecify.annotations.NullMarked;
