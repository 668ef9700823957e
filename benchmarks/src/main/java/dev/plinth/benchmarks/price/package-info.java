/** What the annotation processor costs a build. */
@NullMarked
package dev.plinth.benchmarks.price;

import org.jspecify.annotations.NullMarked;
