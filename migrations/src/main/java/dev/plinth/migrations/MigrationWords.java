package dev.plinth.migrations;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AddEnumValue;
import dev.plinth.migrations.operation.AddExclusion;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.AddPrimaryKey;
import dev.plinth.migrations.operation.AddUnique;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.AlterComment;
import dev.plinth.migrations.operation.AlterEnum;
import dev.plinth.migrations.operation.AlterSequence;
import dev.plinth.migrations.operation.CreateEnum;
import dev.plinth.migrations.operation.CreateExtension;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.CreateSchema;
import dev.plinth.migrations.operation.CreateSequence;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.CreateView;
import dev.plinth.migrations.operation.DropColumn;
import dev.plinth.migrations.operation.DropConstraint;
import dev.plinth.migrations.operation.DropEnum;
import dev.plinth.migrations.operation.DropExtension;
import dev.plinth.migrations.operation.DropIndex;
import dev.plinth.migrations.operation.DropPrimaryKey;
import dev.plinth.migrations.operation.DropSchema;
import dev.plinth.migrations.operation.DropSequence;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.DropView;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.migrations.operation.RenameConstraint;
import dev.plinth.migrations.operation.RenameEnum;
import dev.plinth.migrations.operation.RenameEnumValue;
import dev.plinth.migrations.operation.RenameIndex;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.migrations.operation.SeparateState;
import dev.plinth.migrations.operation.ValidateConstraint;
import dev.plinth.migrations.source.TableNames;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.TablePart;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that a migration is written in. A {@link Migration} has them at hand; others import
 * them. A name of a table may be {@code schema.table}; one with a dot in it stands in double
 * quotes.
 *
 * <pre>{@code
 * createTable("users", identity("id"), varchar("name", 50), primaryKey("id"))
 * addColumn("users", integer("age").optional())
 * createIndex("users", index("users_age_idx", "age"))
 * }</pre>
 */
public abstract class MigrationWords extends TableWords {
  MigrationWords() {}

  /** Creates a table of columns, keys, constraints and indexes. */
  public static Operation createTable(String name, TablePart... parts) {
    return new CreateTable(table(name, parts));
  }

  /** Creates a table. */
  public static Operation createTable(Table table) {
    return new CreateTable(table);
  }

  /** Drops a table. */
  public static Operation dropTable(String table) {
    return new DropTable(TableNames.parse(table));
  }

  /** Gives a table another name. */
  public static Operation renameTable(String from, String to) {
    return new RenameTable(TableNames.parse(from), TableNames.parse(to));
  }

  /** Adds a column. Rows that are there get its default. */
  public static Operation addColumn(String table, TableColumn column) {
    return new AddColumn(TableNames.parse(table), column, null);
  }

  /** Adds a column that rows which are there fill by an expression, new ones by themselves. */
  public static Operation addColumn(String table, TableColumn column, String fill) {
    return new AddColumn(TableNames.parse(table), column, sql(fill));
  }

  /** Drops a column. */
  public static Operation dropColumn(String table, String column) {
    return new DropColumn(TableNames.parse(table), column);
  }

  /** Makes the column of that name what is given: type, null, default and all. */
  public static Operation alterColumn(String table, TableColumn column) {
    return new AlterColumn(TableNames.parse(table), column, null);
  }

  /** Makes a column what is given; an expression computes its new values from the old row. */
  public static Operation alterColumn(String table, TableColumn column, String using) {
    return new AlterColumn(TableNames.parse(table), column, sql(using));
  }

  /** Gives a column another name. */
  public static Operation renameColumn(String table, String from, String to) {
    return new RenameColumn(TableNames.parse(table), from, to);
  }

  /** Gives a table a key. */
  public static Operation addPrimaryKey(String table, PrimaryKey key) {
    return new AddPrimaryKey(TableNames.parse(table), key);
  }

  /** Takes the key of a table away. */
  public static Operation dropPrimaryKey(String table) {
    return new DropPrimaryKey(TableNames.parse(table));
  }

  /** Adds a reference. */
  public static Operation addForeignKey(String table, ForeignKeyConstraint key) {
    return new AddForeignKey(TableNames.parse(table), key);
  }

  /** Lets columns occur once. */
  public static Operation addUnique(String table, UniqueConstraint unique) {
    return new AddUnique(TableNames.parse(table), unique);
  }

  /** Adds a condition that every row keeps. */
  public static Operation addCheck(String table, CheckConstraint check) {
    return new AddCheck(TableNames.parse(table), check);
  }

  /** Adds what no two rows have in common. */
  public static Operation addExclusion(String table, ExclusionConstraint exclusion) {
    return new AddExclusion(TableNames.parse(table), exclusion);
  }

  /** Drops a constraint of any kind but the key. */
  public static Operation dropConstraint(String table, String name) {
    return new DropConstraint(TableNames.parse(table), name);
  }

  /** Gives a constraint another name. */
  public static Operation renameConstraint(String table, String from, String to) {
    return new RenameConstraint(TableNames.parse(table), from, to);
  }

  /** Lets the database look whether the rows that are there keep a constraint. */
  public static Operation validateConstraint(String table, String name) {
    return new ValidateConstraint(TableNames.parse(table), name);
  }

  /** Creates an index. */
  public static Operation createIndex(String table, Index index) {
    return new CreateIndex(TableNames.parse(table), index, false);
  }

  /**
   * Creates an index while others write, where the database can. The migration is not transactional
   * then.
   */
  public static Operation createIndexConcurrently(String table, Index index) {
    return new CreateIndex(TableNames.parse(table), index, true);
  }

  /** Drops an index. */
  public static Operation dropIndex(String table, String name) {
    return new DropIndex(TableNames.parse(table), name, false);
  }

  /**
   * Drops an index while others write, where the database can. The migration is not transactional
   * then.
   */
  public static Operation dropIndexConcurrently(String table, String name) {
    return new DropIndex(TableNames.parse(table), name, true);
  }

  /** Gives an index another name. */
  public static Operation renameIndex(String table, String from, String to) {
    return new RenameIndex(TableNames.parse(table), from, to);
  }

  /** Creates a schema. */
  public static Operation createSchema(String name) {
    return new CreateSchema(name);
  }

  /** Drops a schema. */
  public static Operation dropSchema(String name) {
    return new DropSchema(name);
  }

  /** Creates an extension. */
  public static Operation createExtension(String name) {
    return new CreateExtension(name);
  }

  /** Drops an extension. */
  public static Operation dropExtension(String name) {
    return new DropExtension(name);
  }

  /** Creates an enum type. */
  public static Operation createEnum(String name, String... labels) {
    return new CreateEnum(new EnumType(name, List.of(labels)));
  }

  /** Drops an enum type. */
  public static Operation dropEnum(String name) {
    return new DropEnum(name);
  }

  /** Adds a label to the end of an enum type. */
  public static Operation addEnumValue(String type, String value) {
    return new AddEnumValue(type, value, null);
  }

  /** Adds a label to an enum type, before another one. */
  public static Operation addEnumValue(String type, String value, String next) {
    return new AddEnumValue(type, value, next);
  }

  /** Gives a label another name. */
  public static Operation renameEnumValue(String type, String from, String to) {
    return new RenameEnumValue(type, from, to);
  }

  /** Gives an enum type another name. */
  public static Operation renameEnum(String from, String to) {
    return new RenameEnum(from, to);
  }

  /** Gives an enum type other labels, where need be by making it anew. */
  public static Operation alterEnum(String name, String... labels) {
    return new AlterEnum(new EnumType(name, List.of(labels)));
  }

  /** Creates a view. */
  public static Operation createView(String name, String query) {
    return new CreateView(view(name, query));
  }

  /** Creates a view. */
  public static Operation createView(View view) {
    return new CreateView(view);
  }

  /** Drops a view. */
  public static Operation dropView(String name) {
    return new DropView(TableNames.parse(name));
  }

  /** Creates a sequence. */
  public static Operation createSequence(Sequence sequence) {
    return new CreateSequence(sequence);
  }

  /** Makes the sequence of that name what is given. */
  public static Operation alterSequence(Sequence sequence) {
    return new AlterSequence(sequence);
  }

  /** Drops a sequence. */
  public static Operation dropSequence(String name) {
    return new DropSequence(TableNames.parse(name));
  }

  /** Says something about a table; null takes it back. */
  public static Operation commentTable(String table, @Nullable String comment) {
    return new AlterComment(TableNames.parse(table), null, comment);
  }

  /** Says something about a column; null takes it back. */
  public static Operation commentColumn(String table, String column, @Nullable String comment) {
    return new AlterComment(TableNames.parse(table), column, comment);
  }

  /**
   * Runs SQL that can not be taken back. The schema is taken to be the same after it.
   *
   * <pre>{@code
   * runSql("UPDATE users SET name = trim(name)")
   * }</pre>
   */
  public static Operation runSql(String... forward) {
    return RunSql.of(forward);
  }

  /**
   * Runs SQL that other SQL takes back: an empty list where there is nothing to do, null where that
   * is not possible.
   */
  public static Operation runSql(List<String> forward, @Nullable List<String> back) {
    return new RunSql(forward, back);
  }

  /** Runs Java that can not be taken back. */
  public static Operation runJava(String name, RunJava.Step forward) {
    return new RunJava(name, forward, null);
  }

  /** Runs Java that other Java takes back, see {@link RunJava#NOTHING}. */
  public static Operation runJava(String name, RunJava.Step forward, RunJava.Step back) {
    return new RunJava(name, forward, back);
  }

  /**
   * Fills columns of the rows that are there, in batches, see {@link Backfill}. Back there is
   * nothing to do.
   *
   * <pre>{@code
   * backfill(Backfill.of("users").set("slug", "lower(name)").where("slug IS NULL"))
   * }</pre>
   */
  public static Operation backfill(Backfill backfill) {
    return new RunJava(backfill.describe(), backfill, RunJava.NOTHING);
  }

  /** Changes the schema on paper in one way and the database in another. */
  public static Operation separateState(List<Operation> state, List<Operation> database) {
    return new SeparateState(state, database);
  }
}
