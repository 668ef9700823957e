package dev.plinth.it.architecture.crooked.sql.dialect;

/** A concrete dialect. */
public class OracleDialect implements Dialect {}
