package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static dev.plinth.sql.dialect.SqlAssert.assertSql;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.DefaultValues;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Excluded;
import dev.plinth.sql.Expr;
import dev.plinth.sql.FromQuery;
import dev.plinth.sql.Insert;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Update;
import dev.plinth.sql.ValuesSource;
import dev.plinth.sql.schema.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteTest {
  private static final TableName USERS = TableName.of("users");
  private static final List<SelectItem> ID = List.of(SelectItem.of(Column.of("id")));

  @Test
  void an_insert_answers_what_it_wrote() {
    assertSql(
            Insert.into(USERS, List.of("name", "age"), Rows.of(Bind.of("john"), Bind.of(30)))
                .returning(ID))
        .everywhere(
            "INSERT INTO \"users\" (\"name\", \"age\") VALUES (?, ?) RETURNING \"id\"", "john", 30);
  }

  @Test
  void many_rows_are_one_statement() {
    Rows rows = new Rows(List.of(List.of(Bind.of("a")), List.of(new Bind(null, SqlType.TEXT))));
    assertSql(Insert.into(USERS, List.of("name"), rows))
        .everywhere("INSERT INTO \"users\" (\"name\") VALUES (?), (?)", "a", null);
  }

  @Test
  void inserted_values_take_the_type_of_their_column() {
    Rows row =
        Rows.of(
            new Bind("{}", SqlType.JSON),
            new Bind(new BigDecimal("1.50"), SqlType.decimal(10, 2)),
            new Bind("happy", SqlType.enumOf("mood")));
    assertSql(Insert.into(USERS, List.of("settings", "credit", "mood"), row))
        .on(
            POSTGRES,
            "INSERT INTO \"users\" (\"settings\", \"credit\", \"mood\") VALUES (?, ?, ?)",
            "{}",
            new BigDecimal("1.50"),
            "happy")
        .on(
            SQLITE,
            "INSERT INTO \"users\" (\"settings\", \"credit\", \"mood\") VALUES (json(?), ?, ?)",
            "{}",
            new BigDecimal("1.50"),
            "happy");
  }

  @Test
  void a_row_of_defaults_needs_no_columns() {
    assertSql(Insert.into(USERS, List.of(), new DefaultValues()).returning(ID))
        .everywhere("INSERT INTO \"users\" DEFAULT VALUES RETURNING \"id\"");
    assertSql(Insert.into(USERS, List.of(), new DefaultValues()).onConflict(Conflict.doNothing()))
        .on(POSTGRES, "INSERT INTO \"users\" DEFAULT VALUES ON CONFLICT DO NOTHING")
        .notOn(SQLITE, Capability.UPSERT);
  }

  @Test
  void conflicts_are_ignored_or_updated() {
    Insert insert = Insert.into(USERS, List.of("name"), Rows.of(Bind.of("john")));
    assertSql(insert.onConflict(Conflict.doNothing()))
        .everywhere("INSERT INTO \"users\" (\"name\") VALUES (?) ON CONFLICT DO NOTHING", "john");
    Conflict update =
        new Conflict(
            List.of("name"),
            Column.of("active"),
            List.of(new Assignment("name", new Excluded("name"))),
            Comparison.eq(new Column("users", "locked"), Bind.of(false)));
    assertSql(insert.onConflict(update).returning(ID))
        .everywhere(
            "INSERT INTO \"users\" (\"name\") VALUES (?) ON CONFLICT (\"name\") WHERE \"active\""
                + " DO UPDATE SET \"name\" = EXCLUDED.\"name\" WHERE \"users\".\"locked\" = ?"
                + " RETURNING \"id\"",
            "john",
            false);
  }

  @Test
  void an_update_on_conflict_needs_a_target() {
    List<Assignment> updates = List.of(new Assignment("name", Bind.of("x")));
    assertThatThrownBy(() -> Conflict.update(List.of(), updates))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_answer_of_a_query_is_inserted() {
    Select names = Select.of(SelectItem.of(Column.of("name"))).from(TableSource.of("old_users"));
    Insert insert = Insert.into(USERS, List.of("name"), new FromQuery(names));
    assertSql(insert)
        .everywhere("INSERT INTO \"users\" (\"name\") SELECT \"name\" FROM \"old_users\"");
    assertSql(insert.onConflict(Conflict.doNothing()))
        .on(
            POSTGRES,
            "INSERT INTO \"users\" (\"name\") SELECT \"name\" FROM \"old_users\""
                + " ON CONFLICT DO NOTHING")
        .on(
            SQLITE,
            "INSERT INTO \"users\" (\"name\") SELECT * FROM (SELECT \"name\" FROM \"old_users\")"
                + " AS \"source\" WHERE TRUE ON CONFLICT DO NOTHING");
  }

  @Test
  void an_update_sets_values_and_expressions() {
    Update update =
        Update.of(
                TableSource.of("users"),
                List.of(
                    new Assignment("name", Bind.of("jane")),
                    new Assignment(
                        "age",
                        new Arithmetic(Arithmetic.Operator.ADD, Column.of("age"), Bind.of(1)))))
            .where(Comparison.eq(Column.of("id"), Bind.of(1L)));
    assertSql(update)
        .everywhere(
            "UPDATE \"users\" SET \"name\" = ?, \"age\" = \"age\" + ? WHERE \"id\" = ?",
            "jane",
            1,
            1L);
  }

  @Test
  void returning_knows_no_alias_on_sqlite() {
    Update update =
        Update.of(new TableSource(USERS, "u"), List.of(new Assignment("name", Bind.of("x"))))
            .where(Comparison.eq(new Column("u", "id"), Bind.of(1L)))
            .returning(List.of(SelectItem.of(new Column("u", "id"))));
    assertSql(update)
        .on(
            POSTGRES,
            "UPDATE \"users\" AS \"u\" SET \"name\" = ? WHERE \"u\".\"id\" = ? RETURNING"
                + " \"u\".\"id\"",
            "x",
            1L)
        .on(
            SQLITE,
            "UPDATE \"users\" AS \"u\" SET \"name\" = ? WHERE \"u\".\"id\" = ? RETURNING \"id\"",
            "x",
            1L);
    Delete delete =
        Delete.from(new TableSource(USERS, "u"))
            .where(Comparison.eq(new Column("u", "id"), Bind.of(1L)))
            .returning(List.of(SelectItem.of(new Column("u", "id"))));
    assertSql(delete)
        .on(
            POSTGRES,
            "DELETE FROM \"users\" AS \"u\" WHERE \"u\".\"id\" = ? RETURNING \"u\".\"id\"",
            1L)
        .on(SQLITE, "DELETE FROM \"users\" AS \"u\" WHERE \"u\".\"id\" = ? RETURNING \"id\"", 1L);
  }

  @Test
  void many_rows_are_updated_from_known_values() {
    ValuesSource values =
        new ValuesSource(
            List.of("id", "age"),
            List.of(SqlType.BIGINT, SqlType.INTEGER),
            List.of(List.of(1L, 30), List.of(2L, 40)),
            "v");
    Update update =
        Update.of(TableSource.of("users"), List.of(new Assignment("age", new Column("v", "age"))))
            .from(List.of(values))
            .where(Comparison.eq(new Column("users", "id"), new Column("v", "id")));
    assertSql(update)
        .on(
            POSTGRES,
            "UPDATE \"users\" SET \"age\" = \"v\".\"age\" FROM unnest(?::bigint[], ?::integer[])"
                + " AS \"v\" (\"id\", \"age\") WHERE \"users\".\"id\" = \"v\".\"id\"",
            List.of(1L, 2L),
            List.of(30, 40))
        .on(
            SQLITE,
            "UPDATE \"users\" SET \"age\" = \"v\".\"age\" FROM (SELECT ? AS \"id\", ? AS \"age\""
                + " UNION ALL VALUES (?, ?)) AS \"v\" WHERE \"users\".\"id\" = \"v\".\"id\"",
            1L,
            30,
            2L,
            40);
  }

  @Test
  void a_delete_without_a_condition_is_for_all_rows() {
    assertSql(Delete.from(TableSource.of("users"))).everywhere("DELETE FROM \"users\"");
  }

  @Test
  void more_binds_than_the_database_takes_are_refused() {
    List<List<Expr>> rows = new ArrayList<>();
    for (int row = 0; row < 70_000; row++) {
      rows.add(List.of(Bind.of(row)));
    }
    Insert insert = Insert.into(USERS, List.of("age"), new Rows(rows));
    assertThatThrownBy(() -> POSTGRES.compile(insert))
        .isInstanceOf(PlinthException.class)
        .hasMessage(
            "The statement has 70000 binds; PostgreSQL takes at most 65535. Send it in several"
                + " parts. [sql.too-many-binds]");
    assertThatThrownBy(() -> SQLITE.compile(insert)).hasMessageContaining("at most 32766");
  }

  @Test
  void developer_written_sql_is_a_value_of_its_own() {
    assertThatThrownBy(() -> new SqlText(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
