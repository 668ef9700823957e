/** Loading: objects out of rows, related objects for many at once, and what is touched later. */
@NullMarked
package dev.plinth.orm.relation;

import org.jspecify.annotations.NullMarked;
