package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/**
 * What was read, and what the snapshot keeps of it. For generated code.
 *
 * @param value the value
 * @param form its form in the database where it can change in place, else the value
 * @param <V> the value's type
 */
public record StoredValue<V>(@Nullable V value, @Nullable Object form) {}
