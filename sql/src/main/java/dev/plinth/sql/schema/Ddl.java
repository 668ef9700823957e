package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of the schema, free of any database; a dialect compiles it into the statements it takes.
 * Whole tables and indexes are here, changes of a table that stays in {@link AlterTable}, and what
 * stands beside tables in {@link ObjectDdl}.
 *
 * <pre>{@code
 * dialect.compile(new Ddl.DropTable(TableName.of("users"), true, false));
 * // DROP TABLE IF EXISTS "users"
 * }</pre>
 */
public sealed interface Ddl
    permits Ddl.CreateSchema,
        Ddl.DropSchema,
        Ddl.CreateTable,
        Ddl.DropTable,
        Ddl.RebuildTable,
        Ddl.CreateIndex,
        Ddl.DropIndex,
        Ddl.RenameIndex,
        Ddl.CommentTable,
        Ddl.CommentColumn,
        Ddl.DeferForeignKeys,
        Ddl.RawSql,
        AlterTable,
        ObjectDdl {
  /** Calls the visitor's method for this kind of change. */
  <R extends @Nullable Object> R accept(DdlVisitor<R> visitor);

  /**
   * Creates a schema. {@code CREATE SCHEMA "shop"}.
   *
   * @param name its name
   * @param ifNotExists whether it may be there already
   */
  record CreateSchema(String name, boolean ifNotExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createSchema(this);
    }
  }

  /**
   * Drops a schema that is empty. {@code DROP SCHEMA "shop"}.
   *
   * @param name its name
   * @param ifExists whether it may be missing
   */
  record DropSchema(String name, boolean ifExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropSchema(this);
    }
  }

  /**
   * Creates a table with its columns, key, uniques, checks, exclusions and foreign keys. Its
   * indexes, partial uniques and comments are statements of their own, see {@code SchemaDdl}.
   *
   * @param table the table
   * @param ifNotExists whether it may be there already
   */
  record CreateTable(Table table, boolean ifNotExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createTable(this);
    }
  }

  /**
   * Drops a table. {@code DROP TABLE "users"}.
   *
   * @param table its name
   * @param ifExists whether it may be missing
   * @param cascade whether constraints of other tables that refer to it go too, where the database
   *     can
   */
  record DropTable(TableName table, boolean ifExists, boolean cascade) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropTable(this);
    }
  }

  /**
   * Makes a table anew and takes its rows along, for changes that ALTER TABLE lacks: a new table, a
   * copy of the rows, and the old name again. Indexes and partial uniques are made too. Who runs it
   * switches foreign keys off before, outside of the transaction, and puts the triggers of the old
   * table back.
   *
   * @param before the table as it is
   * @param after the table as it is to be
   * @param sources names of new columns, each with the SQL that fills it from the old row; a column
   *     that both tables have needs none
   */
  record RebuildTable(Table before, Table after, Map<String, String> sources) implements Ddl {
    /** Copies the map and checks that the name stays. */
    public RebuildTable {
      sources = Map.copyOf(sources);
      if (!before.name().equals(after.name())) {
        throw new IllegalArgumentException("A table is rebuilt under its name; rename it first");
      }
    }

    /** A rebuild whose columns keep their names and values. */
    public RebuildTable(Table before, Table after) {
      this(before, after, Map.of());
    }

    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.rebuildTable(this);
    }
  }

  /**
   * Creates an index. {@code CREATE INDEX .. ON ..}.
   *
   * @param table the table
   * @param index the index
   * @param ifNotExists whether it may be there already
   * @param concurrently whether the table can be written meanwhile; not possible inside a
   *     transaction
   */
  record CreateIndex(TableName table, Index index, boolean ifNotExists, boolean concurrently)
      implements Ddl {
    /** An index made while nobody writes. */
    public CreateIndex(TableName table, Index index, boolean ifNotExists) {
      this(table, index, ifNotExists, false);
    }

    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createIndex(this);
    }
  }

  /**
   * Drops an index. {@code DROP INDEX ..}.
   *
   * @param table the table
   * @param name name of the index
   * @param ifExists whether it may be missing
   * @param concurrently whether the table can be used meanwhile; not possible inside a transaction
   */
  record DropIndex(TableName table, String name, boolean ifExists, boolean concurrently)
      implements Ddl {
    /** An index dropped while nobody uses its table. */
    public DropIndex(TableName table, String name, boolean ifExists) {
      this(table, name, ifExists, false);
    }

    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropIndex(this);
    }
  }

  /**
   * Gives an index another name. {@code ALTER INDEX .. RENAME TO ..}.
   *
   * @param table the table
   * @param from name of the index
   * @param to its new name
   */
  record RenameIndex(TableName table, String from, String to) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.renameIndex(this);
    }
  }

  /**
   * Says something about a table. {@code COMMENT ON TABLE ..}.
   *
   * @param table the table
   * @param comment for people; null removes it
   */
  record CommentTable(TableName table, @Nullable String comment) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.commentTable(this);
    }
  }

  /**
   * Says something about a column. {@code COMMENT ON COLUMN ..}.
   *
   * @param table the table
   * @param column the column
   * @param comment for people; null removes it
   */
  record CommentColumn(TableName table, String column, @Nullable String comment) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.commentColumn(this);
    }
  }

  /**
   * Lets the rest of the transaction break foreign keys until its end; no statement where keys are
   * dropped on their own. {@code PRAGMA defer_foreign_keys = ON}.
   */
  record DeferForeignKeys() implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.deferForeignKeys(this);
    }
  }

  /**
   * A change in the database's own words, written as it is.
   *
   * @param text the SQL
   */
  record RawSql(SqlText text) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.rawSql(this);
    }
  }
}
