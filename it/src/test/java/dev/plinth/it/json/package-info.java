/** JSON fields on real databases. */
@NullMarked
package dev.plinth.it.json;

import org.jspecify.annotations.NullMarked;
