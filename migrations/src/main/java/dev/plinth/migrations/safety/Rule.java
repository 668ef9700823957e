package dev.plinth.migrations.safety;

/** What is unsafe on a table in use, and what to do instead. */
public enum Rule {
  /** A change of type that writes each row anew. */
  REWRITING_TYPE(
      "rewriting-type",
      "Add a column of the new type, let the application write both, fill the new one with"
          + " backfill(..), and drop the old one later."),
  /** A default that is another one for each row. */
  VOLATILE_DEFAULT(
      "volatile-default",
      "Add the column without it, give it the default with alterColumn(..), and fill the rows that"
          + " are there with backfill(..)."),
  /** Numbers for the rows that are there. */
  NUMBERED_COLUMN(
      "numbered-column",
      "Add an optional column without numbering, number new rows by the default of a sequence, and"
          + " fill the others with backfill(..)."),
  /** A column that the database computes and stores. */
  STORED_GENERATED(
      "stored-generated-column",
      "Add a plain column that the application writes, fill it with backfill(..), or compute it"
          + " where it is read."),
  /** A column that has to have a value, and no value for it. */
  NOT_NULL_WITHOUT_VALUE(
      "not-null-without-value",
      "It fails as soon as there is a row, and the version that runs knows no value for it. Give it"
          + " a default, or add it optional, fill it with backfill(..), and make it not null"
          + " later."),
  /** A constraint that looks at each row as it is made not null. */
  NOT_NULL_SCAN(
      "not-null-scan",
      "Add a check that it is not null without validating it, validate it, make the column not"
          + " null, drop the check; the usual plans do it so."),
  /** A column that may still be read. */
  DROPPED_COLUMN(
      "dropped-column",
      "The version that runs may still read it: first release one that does not know it, then drop"
          + " it and say so."),
  /** A table that may still be read. */
  DROPPED_TABLE(
      "dropped-table",
      "The version that runs may still read it: first release one that does not know it, then drop"
          + " it and say so."),
  /** A column whose old name may still be used. */
  RENAMED_COLUMN(
      "renamed-column",
      "The version that runs uses its old name. Keep the name in the database and rename only in"
          + " the application; or add a new column, write both, fill it with backfill(..), and drop"
          + " the old one later."),
  /** A table whose old name may still be used. */
  RENAMED_TABLE(
      "renamed-table",
      "The version that runs uses its old name. Keep the name in the database and rename only in"
          + " the application; or create a view of the old name in the same migration."),
  /** An index made while writers wait. */
  INDEX_IN_TRANSACTION(
      "index-in-transaction",
      "Make it with createIndexConcurrently(..) or CREATE INDEX CONCURRENTLY, in a migration that is"
          + " not transactional."),
  /** A unique constraint that makes its index while all wait. */
  UNIQUE_UNDER_LOCK(
      "unique-under-lock",
      "Make a unique index concurrently, then let the constraint use it (ADD CONSTRAINT .. UNIQUE"
          + " USING INDEX ..); the usual plans do it so."),
  /** A key that makes its index while all wait. */
  PRIMARY_KEY_UNDER_LOCK(
      "primary-key-under-lock",
      "Make the columns not null and a unique index of them concurrently first, then let the key use"
          + " it (ADD CONSTRAINT .. PRIMARY KEY USING INDEX ..)."),
  /** An exclusion, which can't be made in any other way. */
  EXCLUSION_UNDER_LOCK(
      "exclusion-under-lock",
      "There is no way to make it beside readers and writers: do it while the table is small or the"
          + " application rests, and say so."),
  /** A reference that looks at each row as it is added. */
  FOREIGN_KEY_SCAN(
      "foreign-key-scan",
      "Add it without validating it (NOT VALID), and validate it in a statement of its own."),
  /** A check that looks at each row as it is added. */
  CHECK_SCAN(
      "check-scan",
      "Add it without validating it (NOT VALID), and validate it in a statement of its own."),
  /** An enum type made anew. */
  ENUM_REBUILD(
      "enum-rebuild",
      "Each table with such a column is written anew. Only add values, and leave those that are no"
          + " longer used; or go over to a text with a check."),
  /** One statement that writes each row of a table. */
  WHOLE_TABLE_WRITE(
      "whole-table-write",
      "All its rows stay locked until the transaction ends. Write them in batches with"
          + " backfill(..)."),
  /** SQL that keeps others out of a table for long, or breaks the version that runs. */
  DANGEROUS_SQL(
      "dangerous-sql",
      "Say it with operations, which know the safe way, or do it while the application rests.");

  private final String id;
  private final String recipe;

  Rule(String id, String recipe) {
    this.id = id;
    this.recipe = recipe;
  }

  /** Its name in words: {@code rewriting-type}. */
  public String id() {
    return id;
  }

  /** What to do instead, as sentences. */
  public String recipe() {
    return recipe;
  }
}
