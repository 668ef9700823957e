package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/**
 * A check of a model's table.
 *
 * @param name its name, or null for a derived one
 * @param sql its SQL, written by the developer
 */
public record CheckMeta(@Nullable String name, String sql) {}
