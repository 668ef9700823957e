package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A change of what stands beside tables: extensions, enum types, views and sequences.
 *
 * <pre>{@code
 * dialect.compile(new ObjectDdl.AddEnumValue("mood", "glad", null));
 * // ALTER TYPE "mood" ADD VALUE 'glad'
 * }</pre>
 */
public sealed interface ObjectDdl extends Ddl {
  /**
   * Loads an extension. {@code CREATE EXTENSION "citext"}.
   *
   * @param name its name
   * @param ifNotExists whether it may be there already
   */
  record CreateExtension(String name, boolean ifNotExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createExtension(this);
    }
  }

  /**
   * Drops an extension. {@code DROP EXTENSION "citext"}.
   *
   * @param name its name
   * @param ifExists whether it may be missing
   */
  record DropExtension(String name, boolean ifExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropExtension(this);
    }
  }

  /**
   * Creates an enum type. {@code CREATE TYPE "mood" AS ENUM (..)}.
   *
   * @param type the type
   * @param ifNotExists whether it may be there already
   */
  record CreateEnum(EnumType type, boolean ifNotExists) implements ObjectDdl {
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
  record DropEnum(String name, boolean ifExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropEnum(this);
    }
  }

  /**
   * Adds a value to an enum type. {@code ALTER TYPE .. ADD VALUE ..}.
   *
   * @param type name of the type, may be {@code schema.name}
   * @param label the value
   * @param before the value it stands before, or null for the end
   */
  record AddEnumValue(String type, String label, @Nullable String before) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addEnumValue(this);
    }
  }

  /**
   * Gives a value of an enum type another spelling. {@code ALTER TYPE .. RENAME VALUE ..}.
   *
   * @param type name of the type, may be {@code schema.name}
   * @param from the value
   * @param to its new spelling
   */
  record RenameEnumValue(String type, String from, String to) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.renameEnumValue(this);
    }
  }

  /**
   * Gives an enum type another name. {@code ALTER TYPE .. RENAME TO ..}.
   *
   * @param type name of the type, may be {@code schema.name}
   * @param to its new name; {@code schema.name} moves it to another schema
   */
  record RenameEnum(String type, String to) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.renameEnum(this);
    }
  }

  /**
   * Creates a view, with its comment where the database has comments. {@code CREATE VIEW .. AS ..}.
   *
   * @param view the view
   * @param ifNotExists whether it may be there already
   */
  record CreateView(View view, boolean ifNotExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createView(this);
    }
  }

  /**
   * Drops a view. {@code DROP VIEW ..}.
   *
   * @param view its name
   * @param materialized whether its rows are kept
   * @param ifExists whether it may be missing
   */
  record DropView(TableName view, boolean materialized, boolean ifExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropView(this);
    }
  }

  /**
   * Creates a sequence. {@code CREATE SEQUENCE ..}.
   *
   * @param sequence the sequence
   * @param ifNotExists whether it may be there already
   */
  record CreateSequence(Sequence sequence, boolean ifNotExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.createSequence(this);
    }
  }

  /**
   * Changes how a sequence counts; the number it stands at stays. {@code ALTER SEQUENCE ..}.
   *
   * @param sequence the sequence as it is to be
   */
  record AlterSequence(Sequence sequence) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.alterSequence(this);
    }
  }

  /**
   * Drops a sequence. {@code DROP SEQUENCE ..}.
   *
   * @param sequence its name
   * @param ifExists whether it may be missing
   */
  record DropSequence(TableName sequence, boolean ifExists) implements ObjectDdl {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropSequence(this);
    }
  }
}
