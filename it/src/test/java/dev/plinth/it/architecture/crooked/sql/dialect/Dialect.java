package dev.plinth.it.architecture.crooked.sql.dialect;

/** A dialect. */
public interface Dialect {}
