/** The commands as goals of Maven: each hands the project over and does nothing else. */
@NullMarked
package dev.plinth.maven;

import org.jspecify.annotations.NullMarked;
