/** Says what may be null; its neighbours do not. */
@NullMarked
package dev.plinth.it.architecture.crooked.db;

import org.jspecify.annotations.NullMarked;
