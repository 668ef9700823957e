package dev.plinth.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind of {@link Ddl}; {@code ddl.accept(visitor)} calls the right one.
 *
 * @param <R> what each method answers
 */
public interface DdlVisitor<R extends @Nullable Object> {
  /** For a {@link Ddl.CreateSchema}. */
  R createSchema(Ddl.CreateSchema ddl);

  /** For a {@link Ddl.CreateEnum}. */
  R createEnum(Ddl.CreateEnum ddl);

  /** For a {@link Ddl.DropEnum}. */
  R dropEnum(Ddl.DropEnum ddl);

  /** For a {@link Ddl.CreateTable}. */
  R createTable(Ddl.CreateTable ddl);

  /** For a {@link Ddl.DropTable}. */
  R dropTable(Ddl.DropTable ddl);

  /** For a {@link Ddl.AddForeignKey}. */
  R addForeignKey(Ddl.AddForeignKey ddl);

  /** For a {@link Ddl.DropForeignKey}. */
  R dropForeignKey(Ddl.DropForeignKey ddl);

  /** For a {@link Ddl.CreateIndex}. */
  R createIndex(Ddl.CreateIndex ddl);

  /** For a {@link Ddl.DropIndex}. */
  R dropIndex(Ddl.DropIndex ddl);

  /** For a {@link Ddl.CommentTable}. */
  R commentTable(Ddl.CommentTable ddl);

  /** For a {@link Ddl.CommentColumn}. */
  R commentColumn(Ddl.CommentColumn ddl);

  /** For a {@link Ddl.DeferForeignKeys}. */
  R deferForeignKeys(Ddl.DeferForeignKeys ddl);
}
