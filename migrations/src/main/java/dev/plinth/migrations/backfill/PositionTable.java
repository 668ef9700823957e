package dev.plinth.migrations.backfill;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.history.OwnTable;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Insert;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The table {@code plinth_backfills}: a row for each backfill that is under way. */
final class PositionTable {
  static final Table TABLE =
      Table.of(
          TableName.of("plinth_backfills"),
          List.of(
              TableColumn.of("id", SqlType.varchar(80)),
              TableColumn.of("position", SqlType.TEXT),
              TableColumn.of("batches", SqlType.BIGINT),
              TableColumn.of("filled", SqlType.BIGINT)),
          new PrimaryKey("plinth_backfills_pkey", List.of("id")));

  private static final TableSource SOURCE = new TableSource(TABLE.name(), null);
  private static final List<String> COLUMNS =
      TABLE.columns().stream().map(TableColumn::name).toList();

  private final Database database;
  private final String id;

  /** The batches may become larger or smaller on the way, and so may the pauses. */
  PositionTable(Database database, Backfill backfill) {
    this.database = database;
    this.id =
        Checksum.ofTexts(
            List.of(
                backfill.table().toString(),
                backfill.key(),
                backfill.fills().toString(),
                String.valueOf(backfill.where())));
  }

  /** Where a run before was stopped, or the start. */
  Position start() {
    OwnTable.create(database, TABLE);
    return read().orElse(Position.START);
  }

  /** Where a run before was stopped. */
  Optional<Position> read() {
    Select select =
        Select.of(COLUMNS.stream().skip(1).map(Column::of).map(SelectItem::of).toList())
            .from(SOURCE)
            .where(isMine());
    return OwnTable.read(database, TABLE, select, PositionTable::read).stream().findFirst();
  }

  private static Position read(Row row) {
    String key = Objects.requireNonNullElse(row.getString(1), "");
    return new Position(Keys.parse(key), row.getLong(2), row.getLong(3));
  }

  void put(Position position) {
    String key = Keys.text(Objects.requireNonNull(position.key()));
    List<Expr> values =
        List.of(Bind.of(id), Bind.of(key), Bind.of(position.batches()), Bind.of(position.rows()));
    List<Assignment> assignments =
        List.of(
            new Assignment("position", values.get(1)),
            new Assignment("batches", values.get(2)),
            new Assignment("filled", values.get(3)));
    if (run(Update.of(SOURCE, assignments).where(isMine())) == 0) {
      run(Insert.into(TABLE.name(), COLUMNS, new Rows(List.of(values))));
    }
  }

  void forget() {
    run(Delete.from(SOURCE).where(isMine()));
  }

  private Expr isMine() {
    return Comparison.eq(Column.of("id"), Bind.of(id));
  }

  private long run(Statement statement) {
    return database.execute(database.dialect().compile(statement));
  }
}
