package dev.plinth.sql.dialect;

/**
 * What a database may or may not be able to do. Ask for these, never for a database's name; {@link
 * Dialect#whyNot} tells the reason in words.
 */
public enum Capability {
  /** {@code INSERT .. RETURNING}: written rows are answered. */
  RETURNING,
  /** {@code INSERT .. ON CONFLICT}. */
  UPSERT,
  /** {@code count(*) FILTER (WHERE ..)}; rewritten by CASE where missing. */
  AGGREGATE_FILTER,
  /** {@code string_agg(x, y ORDER BY z)}. */
  AGGREGATE_ORDER,
  /** {@code SELECT DISTINCT ON (..)}; rewritten by {@code row_number()} where missing. */
  DISTINCT_ON,
  /** {@code NULLS FIRST} and {@code NULLS LAST}; rewritten by CASE where missing. */
  NULLS_ORDER,
  /** {@code SELECT .. FOR UPDATE}. */
  ROW_LOCKS,
  /** {@code NOWAIT} and {@code SKIP LOCKED}. */
  SKIP_LOCKED,
  /** Sub-queries in FROM that speak of the sources before them. */
  LATERAL,
  /** Columns that hold arrays natively; elsewhere they are JSON texts. */
  ARRAYS,
  /** Enum types of the database itself; elsewhere they are texts. */
  NATIVE_ENUM,
  /** Regular expressions. */
  REGEX,
  /** Upper and lower case of letters beyond a-z, in functions and in matches that ignore case. */
  UNICODE_CASE,
  /** Time zones with rules, such as Europe/Berlin; elsewhere fixed offsets only. */
  NAMED_ZONES,
  /** Columns of 16 and 32 bits that refuse wider numbers. */
  INTEGER_WIDTHS,
  /** Decimal numbers of any precision. */
  EXACT_DECIMALS,
  /** Constraints added to an existing table, renamed and dropped. */
  ADD_CONSTRAINT,
  /** Type, null, default and numbering of an existing column changed in place. */
  ALTER_COLUMN,
  /** A table made anew under its own name, for changes that {@code ALTER TABLE} lacks. */
  REBUILD_TABLE,
  /** Constraints that do not look at the rows that are there: {@code NOT VALID}. */
  NOT_VALID,
  /** Constraints over pairs of rows: {@code EXCLUDE}. */
  EXCLUSION,
  /** Indexes made and dropped while their table is written: {@code CONCURRENTLY}. */
  CONCURRENT_INDEX,
  /** Indexes that get another name. */
  RENAME_INDEX,
  /** Extensions that are loaded by a statement. */
  EXTENSIONS,
  /** Counters that belong to no column. */
  SEQUENCES,
  /** Views that keep their rows. */
  MATERIALIZED_VIEWS,
  /** Changes of the schema that are rolled back with their transaction. */
  TRANSACTIONAL_DDL,
  /** {@code stddev} and {@code variance}. */
  STDDEV,
  /** {@code bool_and} and {@code bool_or}; rewritten by min and max where missing. */
  BOOLEAN_AGGREGATES,
  /** {@code UPDATE .. FROM}. */
  UPDATE_FROM,
  /**
   * Expressions kept as what they mean and told in the database's own words; elsewhere they are
   * told as they were written.
   */
  REWRITTEN_SQL,
  /** Schemas inside one database. */
  SCHEMAS,
  /** Transactions that may fail and be run again for the sake of isolation. */
  SERIALIZABLE_RETRY,
  /** Answers read piece by piece from the server, inside a transaction. */
  SERVER_CURSOR,
  /** Lengths of time with fractions of a second, added to a date. */
  INTERVAL_FRACTIONS,
  /** {@code string_agg(DISTINCT x, separator)}. */
  STRING_AGG_DISTINCT,
  /** Every aggregate as a window function. */
  WINDOW_AGGREGATES,
  /** Columns numbered by the database that are not the key. */
  IDENTITY_COLUMNS,
  /** The four isolation levels. */
  ISOLATION_LEVELS,
  /** Transactions that refuse to write. */
  READ_ONLY_TRANSACTIONS,
  /** A longest time for statements, kept by the server. */
  STATEMENT_TIMEOUT,
  /** A longest time to wait for a lock. */
  LOCK_TIMEOUT,
  /** Locks on numbers of the application. */
  ADVISORY_LOCKS,
  /** Several transactions writing at a time. */
  CONCURRENT_WRITERS,
  /** Comments on tables and columns. */
  COMMENTS,
  /** Foreign keys checked at the end of the transaction. */
  DEFERRABLE_CONSTRAINTS,
  /** Indexes of other kinds than the usual tree. */
  INDEX_METHODS,
  /** Indexes that carry further columns along. */
  COVERING_INDEXES,
  /** Functions over the rows around each row. */
  WINDOW_FUNCTIONS,
  /** Queries that speak of themselves. */
  RECURSIVE_CTE,
  /** A server on the other end of a connection that can break. */
  NETWORK
}
