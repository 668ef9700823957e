package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/**
 * What was read of a value that can change in place. For generated code.
 *
 * @param value the value
 * @param form its form in the database, for the snapshot
 * @param <V> the value's type
 */
public record StoredValue<V>(@Nullable V value, @Nullable Object form) {}
