/**
 * What every query and every write means, as tests that each database has to pass.
 *
 * <p>A dialect is finished when a class that extends {@link
 * dev.plinth.testkit.behaviour.BehaviourSuite} is green.
 */
@NullMarked
package dev.plinth.testkit.behaviour;

import org.jspecify.annotations.NullMarked;
