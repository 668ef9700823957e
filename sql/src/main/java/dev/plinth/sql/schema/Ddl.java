package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A change of the schema, free of any database; a dialect compiles it into the statements it takes.
 */
public sealed interface Ddl {
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
   * Creates an enum type. {@code CREATE TYPE "mood" AS ENUM (..)}.
   *
   * @param type the type
   * @param ifNotExists whether it may be there already
   */
  record CreateEnum(EnumType type, boolean ifNotExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createEnum(this);
    }
  }

  /**
   * Drops an enum type. {@code DROP TYPE "mood"}.
   *
   * @param name its name, may be {@code schema.name}
   * @param ifExists whether it may be missing
   */
  record DropEnum(String name, boolean ifExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropEnum(this);
    }
  }

  /**
   * Creates a table with its columns, key, uniques, checks and foreign keys. Its indexes, partial
   * uniques and comments are statements of their own, see {@code SchemaDdl}.
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
   * Adds a reference to an existing table. {@code ALTER TABLE .. ADD CONSTRAINT .. FOREIGN KEY ..}.
   *
   * @param table the table that refers
   * @param key the reference
   * @param ifNotExists whether it may be there already
   */
  record AddForeignKey(TableName table, ForeignKeyConstraint key, boolean ifNotExists)
      implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addForeignKey(this);
    }
  }

  /**
   * Drops a reference. {@code ALTER TABLE .. DROP CONSTRAINT ..}.
   *
   * @param table the table that refers
   * @param name name of the constraint
   * @param ifExists whether table or constraint may be missing
   */
  record DropForeignKey(TableName table, String name, boolean ifExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropForeignKey(this);
    }
  }

  /**
   * Creates an index. {@code CREATE INDEX .. ON ..}.
   *
   * @param table the table
   * @param index the index
   * @param ifNotExists whether it may be there already
   */
  record CreateIndex(TableName table, Index index, boolean ifNotExists) implements Ddl {
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
   */
  record DropIndex(TableName table, String name, boolean ifExists) implements Ddl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropIndex(this);
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
}
