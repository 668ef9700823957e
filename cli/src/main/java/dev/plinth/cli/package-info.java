/** The commands: one class each, shared by the program and by the goals of the Maven plugin. */
@NullMarked
package dev.plinth.cli;

import org.jspecify.annotations.NullMarked;
