/** Reads models at compile time, checks them and writes their metadata. */
@NullMarked
package dev.plinth.processor;

import org.jspecify.annotations.NullMarked;
