package dev.plinth.migrations.inspect;

import org.jspecify.annotations.Nullable;

/**
 * A member that is the other end of a relation, or a many-to-many.
 *
 * @param annotation what stands before it, or null
 * @param type its type
 * @param name its name
 */
record ReversePlan(@Nullable String annotation, String type, String name) {}
