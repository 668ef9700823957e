package dev.plinth.migrations;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.migrations.source.JavaSource;
import dev.plinth.migrations.source.MigrationFolder;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.TablePart;
import dev.plinth.sql.schema.UniqueConstraint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A migration that is written by a program and saved as source.
 *
 * <pre>{@code
 * Migration.create("add_user_table")
 *     .createTable("users", t -> t.identity("id").varchar("name", 50).unique().primaryKey("id"))
 *     .createIndex("users", Index.on("users_name_idx", "name"))
 *     .save(Path.of("src/main/java/com/example/migrations"))   // M0001_AddUserTable.java
 *     .run(db);                                                // at once, where there is a compiler
 * }</pre>
 *
 * <p>Immutable: each method returns a new draft.
 */
public final class MigrationDraft {
  private final String name;
  private final boolean transactional;
  private final List<Operation> operations;

  private MigrationDraft(String name, boolean transactional, List<Operation> operations) {
    this.name = name;
    this.transactional = transactional;
    this.operations = List.copyOf(operations);
  }

  static MigrationDraft of(String name) {
    return new MigrationDraft(name, true, List.of());
  }

  /** Its name, without a number. */
  public String name() {
    return name;
  }

  /** What it does so far. */
  public List<Operation> operations() {
    return operations;
  }

  /** A copy that also does this, see {@link MigrationWords}. */
  public MigrationDraft add(Operation operation) {
    List<Operation> more = new ArrayList<>(operations);
    more.add(operation);
    return new MigrationDraft(name, transactional, more);
  }

  /** A copy that does not run in a transaction. */
  public MigrationDraft notTransactional() {
    return new MigrationDraft(name, false, operations);
  }

  /** A copy that also creates a table. */
  public MigrationDraft createTable(String table, UnaryOperator<TableDraft> parts) {
    return add(MigrationWords.createTable(parts.apply(TableDraft.of(table)).table()));
  }

  /** A copy that also creates a table. */
  public MigrationDraft createTable(String table, TablePart... parts) {
    return add(MigrationWords.createTable(table, parts));
  }

  /** A copy that also drops a table. */
  public MigrationDraft dropTable(String table) {
    return add(MigrationWords.dropTable(table));
  }

  /** A copy that also gives a table another name. */
  public MigrationDraft renameTable(String from, String to) {
    return add(MigrationWords.renameTable(from, to));
  }

  /** A copy that also adds a column. */
  public MigrationDraft addColumn(String table, TableColumn column) {
    return add(MigrationWords.addColumn(table, column));
  }

  /** A copy that also drops a column. */
  public MigrationDraft dropColumn(String table, String column) {
    return add(MigrationWords.dropColumn(table, column));
  }

  /** A copy that also makes a column what is given. */
  public MigrationDraft alterColumn(String table, TableColumn column) {
    return add(MigrationWords.alterColumn(table, column));
  }

  /** A copy that also gives a column another name. */
  public MigrationDraft renameColumn(String table, String from, String to) {
    return add(MigrationWords.renameColumn(table, from, to));
  }

  /** A copy that also adds a reference. */
  public MigrationDraft addForeignKey(String table, ForeignKeyConstraint key) {
    return add(MigrationWords.addForeignKey(table, key));
  }

  /** A copy that also lets columns occur once. */
  public MigrationDraft addUnique(String table, UniqueConstraint unique) {
    return add(MigrationWords.addUnique(table, unique));
  }

  /** A copy that also drops a constraint. */
  public MigrationDraft dropConstraint(String table, String constraint) {
    return add(MigrationWords.dropConstraint(table, constraint));
  }

  /** A copy that also creates an index. */
  public MigrationDraft createIndex(String table, Index index) {
    return add(MigrationWords.createIndex(table, index));
  }

  /** A copy that also drops an index. */
  public MigrationDraft dropIndex(String table, String index) {
    return add(MigrationWords.dropIndex(table, index));
  }

  /** A copy that also runs SQL, which other SQL takes back. */
  public MigrationDraft runSql(String forward, String back) {
    return add(MigrationWords.runSql(List.of(forward), List.of(back)));
  }

  /**
   * Writes it into a folder as a Java class, with the next number there.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem {@code migration.not-writable} when it
   *     runs Java
   */
  public SavedMigration save(Path folder) {
    MigrationFolder files = new MigrationFolder(folder);
    String packageName = files.packageName();
    String id = "%04d_%s".formatted(files.nextNumber(), name);
    JavaSource source = JavaSource.of(revision(id, packageName), packageName);
    return new SavedMigration(files.save(source), source);
  }

  private Revision revision(String id, String packageName) {
    String sequence = ClassNames.sequence(packageName);
    return new Revision(
        new MigrationId(sequence, id),
        List.of(new MigrationId(sequence, MigrationId.PREVIOUS)),
        transactional,
        List.of(),
        operations);
  }
}
