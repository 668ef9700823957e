/** Changes of the schema as values: what each makes of a schema, and the statements it is. */
@NullMarked
package dev.plinth.migrations.operation;

import org.jspecify.annotations.NullMarked;
