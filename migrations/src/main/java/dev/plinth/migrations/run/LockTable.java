package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.migrations.history.OwnTable;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The table {@code plinth_migrations_lock}: one row while somebody runs migrations, which stays
 * when that process is killed. That is how the next one knows.
 */
final class LockTable {
  static final Table TABLE =
      Table.of(
          TableName.of("plinth_migrations_lock"),
          List.of(
              TableColumn.of("id", SqlType.INTEGER),
              TableColumn.of("token", SqlType.TEXT),
              TableColumn.of("user_name", SqlType.TEXT),
              TableColumn.of("host", SqlType.TEXT),
              TableColumn.of("pid", SqlType.BIGINT),
              TableColumn.of("started_at", SqlType.TIMESTAMPTZ),
              TableColumn.of("since", SqlType.TIMESTAMPTZ)),
          new PrimaryKey("plinth_migrations_lock_pkey", List.of("id")));

  private static final TableSource SOURCE = new TableSource(TABLE.name(), null);
  private static final List<String> COLUMNS =
      TABLE.columns().stream().map(TableColumn::name).toList();

  private final Database database;

  LockTable(Database database) {
    this.database = database;
  }

  void create() {
    OwnTable.create(database, TABLE);
  }

  Optional<Holder> read() {
    Select select =
        Select.of(COLUMNS.stream().skip(1).map(Column::of).map(SelectItem::of).toList())
            .from(SOURCE);
    return OwnTable.read(database, TABLE, select, LockTable::read).stream().findFirst();
  }

  private static Holder read(Row row) {
    return new Holder(
        Objects.requireNonNullElse(row.getString(1), ""),
        Objects.requireNonNullElse(row.getString(2), ""),
        Objects.requireNonNullElse(row.getString(3), ""),
        row.getLong(4),
        Objects.requireNonNullElse(row.getInstant(5), Instant.EPOCH),
        Objects.requireNonNullElse(row.getInstant(6), Instant.EPOCH));
  }

  /** Writes the row, unless there is one. */
  boolean put(Holder holder) {
    List<Expr> values =
        List.of(
            Bind.of(1),
            Bind.of(holder.token()),
            Bind.of(holder.user()),
            Bind.of(holder.host()),
            Bind.of(holder.pid()),
            new Bind(holder.started(), SqlType.TIMESTAMPTZ),
            new Bind(holder.since(), SqlType.TIMESTAMPTZ));
    Insert insert =
        Insert.into(TABLE.name(), COLUMNS, new Rows(List.of(values)))
            .onConflict(Conflict.doNothing());
    return database.execute(database.dialect().compile(insert)) == 1;
  }

  /** Takes that holder's row away, and no other's. */
  void remove(Holder holder) {
    Delete delete =
        Delete.from(SOURCE).where(Comparison.eq(Column.of("token"), Bind.of(holder.token())));
    database.execute(database.dialect().compile(delete));
  }
}
