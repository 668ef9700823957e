/** The behaviour suite on real databases, and what happens to bad input there. */
@NullMarked
package dev.plinth.it.behaviour;

import org.jspecify.annotations.NullMarked;
