/** The models of the behaviour suite: every kind of column, key and relation, odd ones included. */
@NullMarked
package dev.plinth.testkit.model;

import org.jspecify.annotations.NullMarked;
