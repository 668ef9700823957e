package dev.plinth.sql.schema;

/**
 * A condition that every row keeps.
 *
 * @param name name of the constraint, see {@link Names}
 * @param condition the condition
 */
public record CheckConstraint(String name, SqlText condition) {}
