/** Models, query sets, relations and saving: what users work with. */
@NullMarked
package dev.plinth.orm;

import org.jspecify.annotations.NullMarked;
