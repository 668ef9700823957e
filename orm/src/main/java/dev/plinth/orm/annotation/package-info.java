/** The annotations that models are declared with. They bear Django's names. */
@NullMarked
package dev.plinth.orm.annotation;

import org.jspecify.annotations.NullMarked;
