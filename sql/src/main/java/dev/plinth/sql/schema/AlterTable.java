package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A change of a table that stays. Not every database makes each of them to every table: {@code
 * Dialect.alters(change, table)} tells, and {@link Ddl.RebuildTable} is the other way.
 *
 * <pre>{@code
 * dialect.compile(new AlterTable.RenameColumn(TableName.of("users"), "mail", "email"));
 * // ALTER TABLE "users" RENAME COLUMN "mail" TO "email"
 * }</pre>
 */
public sealed interface AlterTable extends Ddl {
  /** The table that is changed, under the name it has before. */
  TableName table();

  /**
   * Gives a table another name. {@code ALTER TABLE .. RENAME TO ..}.
   *
   * @param table the table
   * @param to its new name, perhaps in another schema
   */
  record RenameTable(TableName table, TableName to) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.renameTable(this);
    }
  }

  /**
   * Adds a column at the end; its comment is a statement of its own. {@code ALTER TABLE .. ADD
   * COLUMN ..}.
   *
   * @param table the table
   * @param column the column
   */
  record AddColumn(TableName table, TableColumn column) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addColumn(this);
    }
  }

  /**
   * Drops a column. {@code ALTER TABLE .. DROP COLUMN ..}.
   *
   * @param table the table
   * @param column name of the column
   */
  record DropColumn(TableName table, String column) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropColumn(this);
    }
  }

  /**
   * Gives a column another name. {@code ALTER TABLE .. RENAME COLUMN .. TO ..}.
   *
   * @param table the table
   * @param from name of the column
   * @param to its new name
   */
  record RenameColumn(TableName table, String from, String to) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.renameColumn(this);
    }
  }

  /**
   * Changes type, null, default, numbering, computation and collation of a column, as far as they
   * differ; no statement where they do not. Its comment is a statement of its own. {@code ALTER
   * TABLE .. ALTER COLUMN ..}.
   *
   * @param table the table
   * @param before the column as it is
   * @param after the column as it is to be, of the same name
   * @param using what makes the new value of the old row where the type changes, or null for the
   *     usual conversion
   */
  record AlterColumn(
      TableName table, TableColumn before, TableColumn after, @Nullable SqlText using)
      implements AlterTable {
    /** Checks that the name stays. */
    public AlterColumn {
      if (!before.name().equals(after.name())) {
        throw new IllegalArgumentException("A column is altered under its name; rename it first");
      }
    }

    /** A change that converts values in the usual way. */
    public AlterColumn(TableName table, TableColumn before, TableColumn after) {
      this(table, before, after, null);
    }

    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.alterColumn(this);
    }
  }

  /**
   * Gives a table its key. {@code ALTER TABLE .. ADD PRIMARY KEY ..}.
   *
   * @param table the table
   * @param key the key
   */
  record AddPrimaryKey(TableName table, PrimaryKey key) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addPrimaryKey(this);
    }
  }

  /**
   * Adds a unique constraint; a partial one is a unique index. {@code ALTER TABLE .. ADD CONSTRAINT
   * .. UNIQUE ..}.
   *
   * @param table the table
   * @param unique what occurs once
   */
  record AddUnique(TableName table, UniqueConstraint unique) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addUnique(this);
    }
  }

  /**
   * Makes a unique index a unique constraint of the same name, without looking at rows again.
   * {@code ALTER TABLE .. ADD CONSTRAINT .. UNIQUE USING INDEX ..}.
   *
   * @param table the table
   * @param name name of the index, which is that of the constraint then
   */
  record UseIndex(TableName table, String name) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.useIndex(this);
    }
  }

  /**
   * Adds a check. {@code ALTER TABLE .. ADD CONSTRAINT .. CHECK ..}.
   *
   * @param table the table
   * @param check the condition; old rows are not looked at where it is not validated
   */
  record AddCheck(TableName table, CheckConstraint check) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addCheck(this);
    }
  }

  /**
   * Adds an exclusion. {@code ALTER TABLE .. ADD CONSTRAINT .. EXCLUDE ..}.
   *
   * @param table the table
   * @param exclusion what no two rows have in common
   */
  record AddExclusion(TableName table, ExclusionConstraint exclusion) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addExclusion(this);
    }
  }

  /**
   * Adds a reference. {@code ALTER TABLE .. ADD CONSTRAINT .. FOREIGN KEY ..}.
   *
   * @param table the table that refers
   * @param key the reference; old rows are not looked at where it is not validated
   * @param ifNotExists whether it may be there already
   */
  record AddForeignKey(TableName table, ForeignKeyConstraint key, boolean ifNotExists)
      implements AlterTable {
    /** A reference that is not there yet. */
    public AddForeignKey(TableName table, ForeignKeyConstraint key) {
      this(table, key, false);
    }

    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.addForeignKey(this);
    }
  }

  /**
   * Drops a constraint of any kind; a partial unique is an index and dropped as such. {@code ALTER
   * TABLE .. DROP CONSTRAINT ..}.
   *
   * @param table the table
   * @param name name of the constraint
   * @param ifExists whether table or constraint may be missing
   */
  record DropConstraint(TableName table, String name, boolean ifExists) implements AlterTable {
    /** A constraint that is there. */
    public DropConstraint(TableName table, String name) {
      this(table, name, false);
    }

    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.dropConstraint(this);
    }
  }

  /**
   * Gives a constraint another name. {@code ALTER TABLE .. RENAME CONSTRAINT .. TO ..}.
   *
   * @param table the table
   * @param from name of the constraint
   * @param to its new name
   */
  record RenameConstraint(TableName table, String from, String to) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.renameConstraint(this);
    }
  }

  /**
   * Looks at the rows that were there before a constraint. {@code ALTER TABLE .. VALIDATE
   * CONSTRAINT ..}.
   *
   * @param table the table
   * @param name name of the constraint
   */
  record ValidateConstraint(TableName table, String name) implements AlterTable {
    @Override
    public <R extends @Nullable Object> R accept(DdlVisitor<R> visitor) {
      return visitor.validateConstraint(this);
    }
  }
}
