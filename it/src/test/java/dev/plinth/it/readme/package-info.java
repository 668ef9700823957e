/** The README is a program: its code compiles, runs and sends the SQL it says. */
@NullMarked
package dev.plinth.it.readme;

import org.jspecify.annotations.NullMarked;
