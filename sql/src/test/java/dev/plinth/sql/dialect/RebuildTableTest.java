package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static dev.plinth.sql.dialect.SqlAssert.assertDdl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebuildTableTest {
  private static final TableName T = TableName.of("t");
  private static final TableColumn N = TableColumn.of("n", SqlType.INTEGER);

  @Test
  void a_table_is_made_anew_with_its_rows_numbers_and_indexes() {
    Table before =
        Table.of(T, List.of(TableColumn.identity("id"), N.optional()), PrimaryKey.of("id"));
    Table after =
        Table.of(
                T,
                List.of(
                    TableColumn.identity("id"),
                    N,
                    TableColumn.of("m", SqlType.INTEGER).defaultValue(Default.of(1)),
                    TableColumn.of("twice", SqlType.INTEGER).generated(Generated.stored("n * 2"))),
                PrimaryKey.of("id"))
            .uniques(List.of(new UniqueConstraint("t_key", List.of("m"), new SqlText("m > 0"))))
            .indexes(List.of(Index.on("t_n", "n")));
    assertDdl(new Ddl.RebuildTable(before, after, Map.of("n", "coalesce(\"n\", 0)")))
        .allOn(
            SQLITE,
            """
            CREATE TABLE "plinth_new_t" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "n" INTEGER NOT NULL,
              "m" INTEGER DEFAULT 1 NOT NULL,
              "twice" INTEGER GENERATED ALWAYS AS (n * 2) STORED NOT NULL
            )\
            """,
            "INSERT INTO \"plinth_new_t\" (\"id\", \"n\") SELECT \"id\", coalesce(\"n\", 0) FROM \"t\"",
            "DELETE FROM sqlite_sequence WHERE name = 'plinth_new_t'",
            "INSERT INTO sqlite_sequence (name, seq)"
                + " SELECT 'plinth_new_t', seq FROM sqlite_sequence WHERE name = 't'",
            "DROP TABLE \"t\"",
            "PRAGMA legacy_alter_table = ON",
            "ALTER TABLE \"plinth_new_t\" RENAME TO \"t\"",
            "PRAGMA legacy_alter_table = OFF",
            "CREATE UNIQUE INDEX \"t_key\" ON \"t\" (\"m\") WHERE m > 0",
            "CREATE INDEX \"t_n\" ON \"t\" (\"n\")")
        .notOn(POSTGRES, Capability.REBUILD_TABLE);
  }

  @Test
  void names_are_spelled_in_texts_too() {
    Table table =
        Table.of(
            TableName.of("invoice_line"),
            List.of(TableColumn.identity("line_id")),
            PrimaryKey.of("line_id"));
    Dialect sqlite = SQLITE.naming(Naming.PASCAL_CASE);
    assertThat(sqlite.compile(new Ddl.RebuildTable(table, table)))
        .extracting(Sql::text)
        .contains(
            "INSERT INTO \"PlinthNewInvoiceLine\" (\"LineId\") SELECT \"LineId\" FROM"
                + " \"InvoiceLine\"",
            "INSERT INTO sqlite_sequence (name, seq) SELECT 'PlinthNewInvoiceLine', seq"
                + " FROM sqlite_sequence WHERE name = 'InvoiceLine'",
            "ALTER TABLE \"PlinthNewInvoiceLine\" RENAME TO \"InvoiceLine\"");
    AlterTable numbered =
        new AlterTable.AlterColumn(
            table.name(),
            TableColumn.of("line_id", SqlType.BIGINT),
            TableColumn.identity("line_id"));
    assertThat(POSTGRES.naming(Naming.PASCAL_CASE).compile(numbered).get(1).text())
        .contains(
            "pg_get_serial_sequence('\"InvoiceLine\"', 'LineId'), (SELECT greatest(max(\"LineId\"");
  }

  @Test
  void values_become_values_of_the_new_type() {
    assertThat(copied(SqlType.BOOLEAN, SqlType.TEXT))
        .isEqualTo("CASE WHEN \"c\" THEN 'true' WHEN NOT \"c\" THEN 'false' END");
    assertThat(copied(SqlType.INTEGER, SqlType.BOOLEAN)).isEqualTo("\"c\" <> 0");
    assertThat(copied(SqlType.TEXT, SqlType.BOOLEAN))
        .isEqualTo("CASE lower(\"c\") WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE \"c\" END");
    assertThat(copied(SqlType.DATE, SqlType.TIMESTAMPTZ)).isEqualTo("\"c\" || ' 00:00:00'");
    assertThat(copied(SqlType.TIMESTAMP, SqlType.DATE)).isEqualTo("date(\"c\")");
    assertThat(copied(SqlType.TIMESTAMP, SqlType.TIME)).isEqualTo("substr(\"c\", 12)");
    assertThat(copied(SqlType.TIMESTAMP, SqlType.TIMESTAMPTZ)).isEqualTo("\"c\"");
    assertThat(copied(SqlType.TEXT, SqlType.BIGINT)).isEqualTo("\"c\"");
  }

  private static String copied(SqlType from, SqlType to) {
    Table before = Table.of(T, List.of(TableColumn.of("c", from)), PrimaryKey.NONE);
    Table after = Table.of(T, List.of(TableColumn.of("c", to)), PrimaryKey.NONE);
    String copy = SQLITE.compile(new Ddl.RebuildTable(before, after)).get(1).text();
    String start = "INSERT INTO \"plinth_new_t\" (\"c\") SELECT ";
    assertThat(copy).startsWith(start).endsWith(" FROM \"t\"");
    return copy.substring(start.length(), copy.length() - " FROM \"t\"".length());
  }

  @Test
  void rows_stay_where_no_column_does() {
    Table after = Table.of(T, List.of(N.name("m").optional()), PrimaryKey.NONE);
    Table before = Table.of(T, List.of(N), PrimaryKey.NONE);
    assertThat(SQLITE.compile(new Ddl.RebuildTable(before, after)).get(1).text())
        .isEqualTo("INSERT INTO \"plinth_new_t\" (rowid) SELECT rowid FROM \"t\"");
  }

  @Test
  void sqlite_drops_only_columns_that_nothing_speaks_of() {
    Table table =
        Table.of(
                T,
                List.of(
                    TableColumn.of("id", SqlType.BIGINT),
                    N,
                    TableColumn.of("free", SqlType.TEXT),
                    TableColumn.of("uniq", SqlType.TEXT),
                    TableColumn.of("fk", SqlType.BIGINT),
                    TableColumn.of("checked", SqlType.TEXT),
                    TableColumn.of("indexed", SqlType.TEXT),
                    TableColumn.of("partial", SqlType.TEXT),
                    TableColumn.of("lowered", SqlType.TEXT),
                    TableColumn.of("source", SqlType.INTEGER),
                    TableColumn.of("twice", SqlType.INTEGER)
                        .generated(Generated.stored("source * 2"))),
                PrimaryKey.of("id"))
            .uniques(List.of(new UniqueConstraint("u", List.of("uniq"), null)))
            .checks(List.of(new CheckConstraint("c", new SqlText("Checked <> 'free'"))))
            .foreignKeys(List.of(key()))
            .indexes(
                List.of(
                    Index.on("i", "indexed").where(new SqlText("partial > ''")),
                    Index.on("j", "n").keys(List.of(IndexKey.expression("lower(lowered)")))));
    for (TableColumn column : table.columns()) {
      boolean alone = List.of("n", "free", "twice").contains(column.name());
      AlterTable drop = new AlterTable.DropColumn(T, column.name());
      assertThat(SQLITE.alters(drop, table)).as(column.name()).isEqualTo(alone);
      assertThat(POSTGRES.alters(drop, table)).isTrue();
    }
  }

  private static ForeignKeyConstraint key() {
    return new ForeignKeyConstraint(
        "f",
        List.of("fk"),
        TableName.of("users"),
        List.of("id"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false);
  }

  @Test
  void sqlite_alters_only_what_it_can() {
    Table table = Table.of(T, List.of(N), PrimaryKey.NONE);
    assertThat(
            List.of(
                new AlterTable.RenameTable(T, TableName.of("u")),
                new AlterTable.RenameColumn(T, "n", "m"),
                new AlterTable.AddColumn(T, N.name("m").optional()),
                new AlterTable.AddColumn(T, N.name("m").defaultValue(Default.of(0))),
                new AlterTable.AddUnique(
                    T, new UniqueConstraint("k", List.of("n"), new SqlText("n > 0"))),
                new AlterTable.AlterColumn(T, N, N.comment("a number")),
                new AlterTable.ValidateConstraint(T, "k")))
        .allMatch(change -> SQLITE.alters(change, table));
    assertThat(
            List.of(
                new AlterTable.DropColumn(T, "n"),
                new AlterTable.AddColumn(T, N.name("m")),
                new AlterTable.AddColumn(T, N.name("m").defaultValue(Default.of(null))),
                new AlterTable.AddColumn(
                    T, N.name("m").optional().defaultValue(Default.sql("random()"))),
                new AlterTable.AddColumn(T, TableColumn.identity("id")),
                new AlterTable.AddColumn(T, N.name("m").generated(Generated.stored("n * 2"))),
                new AlterTable.AddUnique(T, new UniqueConstraint("k", List.of("n"), null)),
                new AlterTable.AlterColumn(T, N, N.optional()),
                new AlterTable.AddPrimaryKey(T, PrimaryKey.of("n")),
                new AlterTable.AddCheck(T, new CheckConstraint("c", new SqlText("n > 0"))),
                new AlterTable.AddForeignKey(T, key()),
                new AlterTable.DropConstraint(T, "c"),
                new AlterTable.RenameConstraint(T, "c", "d")))
        .noneMatch(change -> SQLITE.alters(change, table));
  }
}
