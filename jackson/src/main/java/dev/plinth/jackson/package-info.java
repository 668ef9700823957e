/** JSON fields, and models to and from JSON, with Jackson 3. */
@NullMarked
package dev.plinth.jackson;

import org.jspecify.annotations.NullMarked;
