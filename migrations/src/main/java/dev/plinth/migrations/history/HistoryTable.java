package dev.plinth.migrations.history;

import dev.plinth.db.Database;
import dev.plinth.db.MissingObject;
import dev.plinth.db.Row;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.And;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Literal;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Update;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The table {@code plinth_migrations}: one row for each migration that ran. Safe for use by several
 * threads.
 */
public final class HistoryTable {
  /** Its definition. */
  public static final Table TABLE =
      Table.of(
          TableName.of("plinth_migrations"),
          List.of(
              TableColumn.of("sequence", SqlType.varchar(100)),
              TableColumn.of("id", SqlType.varchar(200)),
              TableColumn.of("checksum", SqlType.varchar(80)),
              TableColumn.of("applied_at", SqlType.TIMESTAMPTZ),
              TableColumn.of("duration_ms", SqlType.BIGINT),
              TableColumn.of("applied_by", SqlType.TEXT),
              TableColumn.of("state", SqlType.varchar(20)),
              TableColumn.of("position", SqlType.INTEGER)),
          new PrimaryKey("plinth_migrations_pkey", List.of("sequence", "id")));

  private static final TableSource SOURCE = new TableSource(TABLE.name(), null);
  private static final List<String> COLUMNS =
      TABLE.columns().stream().map(TableColumn::name).toList();

  private final Database database;

  /** The table of that database. */
  public HistoryTable(Database database) {
    this.database = database;
  }

  /** Makes the table where it is missing. */
  public void create() {
    OwnTable.create(database, TABLE);
  }

  /**
   * What ran, the oldest first; nothing where the table is missing.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem {@code migration.newer-history} when
   *     another release wrote it, so that this one can't read it
   */
  public List<Applied> read() {
    Select select =
        Select.of(COLUMNS.stream().map(Column::of).map(SelectItem::of).toList())
            .from(SOURCE)
            .orderBy(Stream.of("applied_at", "id").map(Column::of).map(OrderBy::asc).toList());
    return OwnTable.read(database, TABLE, select, HistoryTable::read);
  }

  private static Applied read(Row row) {
    return new Applied(
        new MigrationId(text(row, 1), text(row, 2)),
        text(row, 3),
        Objects.requireNonNullElse(row.getInstant(4), Instant.EPOCH),
        Duration.ofMillis(row.getLong(5)),
        text(row, 6),
        state(text(row, 7)),
        row.getInt(8));
  }

  private static Applied.State state(String text) {
    return Stream.of(Applied.State.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new MigrationProblem(
                    "migration.newer-history",
                    "The table '%s' knows of a state '%s' that this release of Plinth does not know. A newer one has worked here; use that."
                        .formatted(TABLE.name(), text)));
  }

  private static String text(Row row, int column) {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  /** Remembers a migration, in place of what was known of it. */
  public void put(Applied applied) {
    if (run(Update.of(SOURCE, assignments(applied)).where(is(applied.id()))) == 0) {
      run(Insert.into(TABLE.name(), COLUMNS, new Rows(List.of(values(applied)))));
    }
  }

  /** Remembers that a run came to its end: what its migrations created is in use from now on. */
  public void settle(Collection<String> sequences) {
    List<Assignment> applied =
        List.of(new Assignment("state", Bind.of(Applied.State.APPLIED.name())));
    Expr fresh = Comparison.eq(Column.of("state"), Bind.of(Applied.State.FRESH.name()));
    for (String sequence : sequences) {
      Expr own = Comparison.eq(Column.of("sequence"), Bind.of(sequence));
      run(Update.of(SOURCE, applied).where(And.of(own, fresh)));
    }
  }

  /** Forgets a migration. */
  public void remove(MigrationId id) {
    run(Delete.from(SOURCE).where(is(id)));
  }

  /** The statement that remembers a migration, with all values in its text: for scripts. */
  public static Insert scripted(Revision revision) {
    List<Expr> values =
        List.of(
            text(revision.id().sequence()),
            text(revision.id().name()),
            text(Checksum.of(revision.operations())),
            new Call("now", List.of()),
            new Literal(0L),
            text("script"),
            text(Applied.State.APPLIED.name()),
            new Literal(0));
    return Insert.into(TABLE.name(), COLUMNS, new Rows(List.of(values)));
  }

  private static Expr text(String value) {
    return Raw.of("'" + value.replace("'", "''") + "'");
  }

  private long run(Statement statement) {
    try {
      return database.execute(database.dialect().compile(statement));
    } catch (MissingObject e) {
      MigrationProblem problem =
          new MigrationProblem(
              "migration.history-gone",
              "The table '%s' is no longer found, so nothing can be remembered. Does a statement drop it, or change the search path, as dumps do? Take that out, or set it back in the end."
                  .formatted(TABLE.name()));
      problem.addSuppressed(e);
      throw problem;
    }
  }

  private static Expr is(MigrationId id) {
    return And.of(
        Comparison.eq(Column.of("sequence"), Bind.of(id.sequence())),
        Comparison.eq(Column.of("id"), Bind.of(id.name())));
  }

  private static List<Assignment> assignments(Applied applied) {
    List<Expr> values = values(applied);
    return Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1)
        .map(i -> new Assignment(COLUMNS.get(i), values.get(i)))
        .toList();
  }

  private static List<Expr> values(Applied applied) {
    return List.of(
        Bind.of(applied.id().sequence()),
        Bind.of(applied.id().name()),
        Bind.of(applied.checksum()),
        new Bind(applied.at(), SqlType.TIMESTAMPTZ),
        Bind.of(applied.duration().toMillis()),
        Bind.of(applied.by()),
        Bind.of(applied.state().name()),
        Bind.of(applied.position()));
  }
}
