/**
 * What is asked: typed expressions, conditions and orders, the immutable question they form, and
 * the plan that turns a question into SQL values.
 */
@NullMarked
package dev.plinth.orm.query;

import org.jspecify.annotations.NullMarked;
