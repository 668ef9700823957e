package dev.plinth.sql.schema;

import dev.plinth.sql.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}.
 *
 * <pre>{@code
 * TableColumn.of("name", SqlType.varchar(50))                 // "name" varchar(50) NOT NULL
 * TableColumn.of("age", SqlType.INTEGER).optional()           // "age" integer
 * TableColumn.identity("id")                                  // numbered by the database
 * }</pre>
 *
 * @param name its name
 * @param type its type
 * @param nullable whether it may be null
 * @param defaultValue what the database fills in, or null
 * @param identity whether the database numbers its rows
 * @param generated how the database computes it, or null
 * @param collation its rules for comparing texts, or null
 * @param comment for people, or null
 * @param always whether the database refuses a number that it has not given itself
 */
public record TableColumn(
    String name,
    SqlType type,
    boolean nullable,
    @Nullable Default defaultValue,
    boolean identity,
    @Nullable Generated generated,
    @Nullable String collation,
    @Nullable String comment,
    boolean always)
    implements TablePart {
  /** Only a column that is numbered is always so. */
  public TableColumn {
    always = always && identity;
  }

  /** A column in which a program may give a number of its own. */
  public TableColumn(
      String name,
      SqlType type,
      boolean nullable,
      @Nullable Default defaultValue,
      boolean identity,
      @Nullable Generated generated,
      @Nullable String collation,
      @Nullable String comment) {
    this(name, type, nullable, defaultValue, identity, generated, collation, comment, false);
  }

  /** A column that is never null. */
  public static TableColumn of(String name, SqlType type) {
    return new TableColumn(name, type, false, null, false, null, null, null);
  }

  /** A 64-bit key numbered by the database. */
  public static TableColumn identity(String name) {
    return new TableColumn(name, SqlType.BIGINT, false, null, true, null, null, null);
  }

  /** A copy that may be null. */
  public TableColumn optional() {
    return new TableColumn(
        name, type, true, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy that the database fills in. */
  public TableColumn defaultValue(@Nullable Default defaultValue) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy that the database computes. */
  public TableColumn generated(@Nullable Generated generated) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy compared by other rules. */
  public TableColumn collation(@Nullable String collation) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy with a comment. */
  public TableColumn comment(@Nullable String comment) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy with another name. */
  public TableColumn name(String name) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy of another type. */
  public TableColumn type(SqlType type) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy that may be null, or not. */
  public TableColumn nullable(boolean nullable) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /** A copy that the database numbers, or not. */
  public TableColumn identity(boolean identity) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }

  /**
   * A copy of a numbered column that takes no other numbers, or does.
   *
   * <pre>{@code
   * TableColumn.identity("id").always(true)   // GENERATED ALWAYS AS IDENTITY
   * }</pre>
   */
  public TableColumn always(boolean always) {
    return new TableColumn(
        name, type, nullable, defaultValue, identity, generated, collation, comment, always);
  }
}
