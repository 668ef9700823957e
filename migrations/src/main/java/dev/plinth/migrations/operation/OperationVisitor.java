package dev.plinth.migrations.operation;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind of {@link Operation}; {@code operation.accept(visitor)} calls the right
 * one.
 *
 * @param <R> what each method answers
 */
public interface OperationVisitor<R extends @Nullable Object> {
  /** For a {@link CreateTable}. */
  R createTable(CreateTable operation);

  /** For a {@link DropTable}. */
  R dropTable(DropTable operation);

  /** For an {@link AddForeignKey}. */
  R addForeignKey(AddForeignKey operation);

  /** For a {@link CreateIndex}. */
  R createIndex(CreateIndex operation);

  /** For a {@link DropIndex}. */
  R dropIndex(DropIndex operation);

  /** For a {@link CreateEnum}. */
  R createEnum(CreateEnum operation);

  /** For a {@link DropEnum}. */
  R dropEnum(DropEnum operation);
}
