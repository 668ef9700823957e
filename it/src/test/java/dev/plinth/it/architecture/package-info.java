/** The rules of the house, and proof that each of them can fail. */
@NullMarked
package dev.plinth.it.architecture;

import org.jspecify.annotations.NullMarked;
