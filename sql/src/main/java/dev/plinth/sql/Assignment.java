package dev.plinth.sql;

/**
 * A column given a value in an {@link Update} or {@link Conflict}. {@code "age" = "age" + ?}.
 *
 * @param column name of the column
 * @param value its new value
 */
public record Assignment(String column, Expr value) {}
