package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.CheckViolation;
import dev.plinth.db.ForeignKeyViolation;
import dev.plinth.db.MissingObject;
import dev.plinth.db.NotNullViolation;
import dev.plinth.db.Session;
import dev.plinth.db.UniqueViolation;
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
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tables change with their rows: by ALTER TABLE where the database can, by a table made anew where
 * it can not.
 */
abstract class Alterations extends OnDatabase {
  private static final TableName PEOPLE = TableName.of("people");
  private static final TableColumn AGE = TableColumn.of("age", SqlType.INTEGER).optional();
  private static final Table TABLE =
      Table.of(
          PEOPLE,
          List.of(TableColumn.identity("id"), TableColumn.of("name", SqlType.varchar(20)), AGE),
          PrimaryKey.of("id"));
  private static final Table PETS =
      Table.of(
              TableName.of("pets"),
              List.of(
                  TableColumn.identity("id"),
                  TableColumn.of("owner_id", SqlType.BIGINT).optional()),
              PrimaryKey.of("id"))
          .foreignKeys(List.of(owner()));

  private static ForeignKeyConstraint owner() {
    return new ForeignKeyConstraint(
        "pets_owner_fkey",
        List.of("owner_id"),
        PEOPLE,
        List.of("id"),
        ReferentialAction.CASCADE,
        ReferentialAction.NO_ACTION,
        false);
  }

  private void change(AlterTable change, Table before, Table after) {
    change(change, before, after, Map.of());
  }

  private void change(AlterTable change, Table before, Table after, Map<String, String> sources) {
    if (db.dialect().alters(change, before)) {
      run(List.of(change));
    } else {
      rebuild(new Ddl.RebuildTable(before, after, sources));
    }
  }

  /** While a table is made anew, nobody looks at what refers to it. */
  private void rebuild(Ddl.RebuildTable rebuild) {
    try (Session session = db.session()) {
      session.execute(Sql.of("PRAGMA foreign_keys = OFF"));
      session.use(() -> run(List.of(rebuild)));
    }
  }

  private void sql(String text) {
    db.execute(Sql.of(text));
  }

  private List<@Nullable Object> all(String text, SqlType type) {
    return db.query(Sql.of(text), row -> row.get(1, type));
  }

  private void people() {
    create(TABLE, PETS);
    sql("INSERT INTO people (name, age) VALUES ('Ann', 30), ('Bob', NULL)");
    sql("INSERT INTO pets (owner_id) VALUES (1), (1), (2)");
  }

  private Table withAge(TableColumn column) {
    return TABLE.replace("age", column);
  }

  @Test
  void a_renamed_table_keeps_its_rows_and_who_refers_to_it() {
    people();
    Table after = TABLE.name(TableName.of("persons"));
    change(new AlterTable.RenameTable(PEOPLE, after.name()), TABLE, after);
    assertThat(all("SELECT name FROM persons ORDER BY id", SqlType.TEXT))
        .containsExactly("Ann", "Bob");
    assertThatThrownBy(() -> sql("SELECT 1 FROM people")).isInstanceOf(MissingObject.class);
    assertThatThrownBy(() -> sql("INSERT INTO pets (owner_id) VALUES (3)"))
        .isInstanceOf(ForeignKeyViolation.class);
  }

  @Test
  void an_added_column_is_null_or_its_default_in_old_rows() {
    people();
    TableColumn nick = TableColumn.of("nick", SqlType.TEXT).optional();
    TableColumn open = TableColumn.of("open", SqlType.BOOLEAN).defaultValue(Default.of(true));
    TableColumn day = TableColumn.of("day", SqlType.DATE).defaultValue(Default.sql("CURRENT_DATE"));
    Table table = add(add(add(TABLE, nick), open), day);
    assertThat(all("SELECT nick FROM people", SqlType.TEXT)).containsOnlyNulls();
    assertThat(all("SELECT open FROM people", SqlType.BOOLEAN)).containsOnly(true);
    assertThat(all("SELECT day FROM people", SqlType.DATE)).doesNotContainNull().hasSize(2);
    add(
        table,
        TableColumn.of("twice", SqlType.INTEGER).optional().generated(Generated.stored("age * 2")));
    assertThat(all("SELECT twice FROM people ORDER BY id", SqlType.INTEGER))
        .containsExactly(60, null);
    assertThat(all("SELECT count(*) FROM pets", SqlType.BIGINT)).containsExactly(3L);
  }

  private Table add(Table before, TableColumn column) {
    Table after = with(before, column);
    change(new AlterTable.AddColumn(PEOPLE, column), before, after);
    return after;
  }

  private static Table with(Table table, TableColumn column) {
    List<TableColumn> columns = new ArrayList<>(table.columns());
    columns.add(column);
    return table.columns(columns);
  }

  @Test
  void a_column_goes_and_with_it_what_speaks_of_it() {
    Table indexed = TABLE.indexes(List.of(Index.on("people_age", "age")));
    create(indexed, PETS);
    sql("INSERT INTO people (name, age) VALUES ('Ann', 30)");
    sql("INSERT INTO pets (owner_id) VALUES (1)");
    Table after = TABLE.columns(TABLE.columns().subList(0, 2));
    change(new AlterTable.DropColumn(PEOPLE, "age"), indexed, after);
    assertThatThrownBy(() -> sql("UPDATE people SET age = 1")).isInstanceOf(MissingObject.class);
    Table one = TABLE.columns(TABLE.columns().subList(0, 1));
    change(new AlterTable.DropColumn(PEOPLE, "name"), after, one);
    assertThat(all("SELECT id FROM people", SqlType.BIGINT)).containsExactly(1L);
    assertThat(all("SELECT id FROM pets", SqlType.BIGINT)).containsExactly(1L);
  }

  @Test
  void a_renamed_column_is_renamed_in_checks_indexes_and_views() {
    Table before =
        TABLE
            .checks(List.of(new CheckConstraint("people_age", new SqlText("age > 0"))))
            .indexes(List.of(Index.on("people_idx", "age").where(new SqlText("age > 18"))));
    create(before);
    View view = View.of(TableName.of("adults"), "SELECT name, age FROM people WHERE age > 18");
    run(List.of(new ObjectDdl.CreateView(view, false)));
    Table after = before.replace("age", AGE.name("years"));
    change(new AlterTable.RenameColumn(PEOPLE, "age", "years"), before, after);
    sql("INSERT INTO people (name, years) VALUES ('Ann', 30)");
    assertThatThrownBy(() -> sql("UPDATE people SET years = 0")).isInstanceOf(CheckViolation.class);
    assertThat(all("SELECT name FROM adults", SqlType.TEXT)).containsExactly("Ann");
  }

  @Test
  void what_was_null_gets_a_value_before_it_may_no_longer_be_null() {
    people();
    Table after = withAge(AGE.nullable(false).defaultValue(Default.of(18)));
    if (!db.dialect().alters(alter(AGE, after), TABLE)) {
      change(alter(AGE, after), TABLE, after, Map.of("age", "coalesce(age, 18)"));
    } else {
      sql("UPDATE people SET age = 18 WHERE age IS NULL");
      change(alter(AGE, after), TABLE, after);
    }
    sql("INSERT INTO people (name) VALUES ('Eve')");
    assertThat(all("SELECT age FROM people ORDER BY id", SqlType.INTEGER))
        .containsExactly(30, 18, 18);
    assertThatThrownBy(() -> sql("UPDATE people SET age = NULL"))
        .isInstanceOf(NotNullViolation.class);
    change(alter(after, TABLE), after, TABLE);
    sql("INSERT INTO people (name) VALUES ('Kim')");
    assertThat(all("SELECT age FROM people WHERE name = 'Kim'", SqlType.INTEGER))
        .containsOnlyNulls();
  }

  private static AlterTable alter(Table before, Table after) {
    return alter(before.column("age").orElseThrow(), after);
  }

  private static AlterTable alter(TableColumn before, Table after) {
    return new AlterTable.AlterColumn(PEOPLE, before, after.column("age").orElseThrow());
  }

  @Test
  void values_become_values_of_another_type() {
    assertThat(converted(SqlType.INTEGER, "5", SqlType.TEXT)).isEqualTo("5");
    assertThat(converted(SqlType.TEXT, "'5'", SqlType.INTEGER)).isEqualTo(5);
    assertThat(converted(SqlType.INTEGER, "5", SqlType.BIGINT)).isEqualTo(5L);
    assertThat((BigDecimal) converted(SqlType.TEXT, "'1.5'", SqlType.decimal(5, 1)))
        .isEqualByComparingTo("1.5");
    assertThat(converted(SqlType.BOOLEAN, "TRUE", SqlType.BIGINT)).isEqualTo(1L);
    assertThat(converted(SqlType.INTEGER, "2", SqlType.BOOLEAN)).isEqualTo(true);
    assertThat(converted(SqlType.DOUBLE, "0", SqlType.BOOLEAN)).isEqualTo(false);
    assertThat(converted(SqlType.BOOLEAN, "FALSE", SqlType.TEXT)).isEqualTo("false");
    assertThat(converted(SqlType.TEXT, "'true'", SqlType.BOOLEAN)).isEqualTo(true);
    assertThat(converted(SqlType.DATE, "'2024-03-01'", SqlType.TIMESTAMP))
        .isEqualTo(LocalDateTime.of(2024, 3, 1, 0, 0));
    assertThat(converted(SqlType.TIMESTAMP, "'2024-03-01 23:30:00'", SqlType.DATE))
        .isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(converted(SqlType.varchar(20), "'abc'", SqlType.varchar(3))).isEqualTo("abc");
    assertThat(converted(SqlType.TEXT, "'[1]'", SqlType.JSON)).isEqualTo("[1]");
  }

  @Test
  void moments_are_read_in_utc_whatever_the_zone_of_the_session() {
    Object noon = converted(SqlType.TIMESTAMP, "'2024-03-01 12:00:00'", SqlType.TIMESTAMPTZ);
    assertThat(noon).isEqualTo(Instant.parse("2024-03-01T12:00:00Z"));
    Object start = converted(SqlType.DATE, "'2024-03-01'", SqlType.TIMESTAMPTZ);
    assertThat(start).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
  }

  private @Nullable Object converted(SqlType from, String value, SqlType to) {
    TableName name = TableName.of("t");
    TableColumn old = TableColumn.of("c", from);
    Table before = Table.of(name, List.of(old), PrimaryKey.NONE);
    Table after = Table.of(name, List.of(TableColumn.of("c", to)), PrimaryKey.NONE);
    create(before);
    sql("INSERT INTO t VALUES (" + value + ")");
    change(new AlterTable.AlterColumn(name, old, TableColumn.of("c", to)), before, after);
    Object converted = all("SELECT c FROM t", to).get(0);
    run(List.of(new Ddl.DropTable(name, false, false)));
    return converted;
  }

  @Test
  void numbering_begins_after_the_largest_number() {
    TableColumn id = TableColumn.of("id", SqlType.BIGINT);
    Table before =
        Table.of(PEOPLE, List.of(id, TableColumn.of("name", SqlType.TEXT)), PrimaryKey.of("id"));
    Table after = before.replace("id", TableColumn.identity("id"));
    create(before);
    sql("INSERT INTO people (id, name) VALUES (7, 'Ann')");
    change(new AlterTable.AlterColumn(PEOPLE, id, TableColumn.identity("id")), before, after);
    sql("INSERT INTO people (name) VALUES ('Bob')");
    assertThat(all("SELECT id FROM people ORDER BY id", SqlType.BIGINT)).containsExactly(7L, 8L);
    change(new AlterTable.AlterColumn(PEOPLE, TableColumn.identity("id"), id), after, before);
    sql("INSERT INTO people (id, name) VALUES (9, 'Eve')");
    assertThat(all("SELECT count(*) FROM people", SqlType.BIGINT)).containsExactly(3L);
  }

  @Test
  void a_numbered_key_becomes_wider() {
    TableColumn id = TableColumn.identity("id").type(SqlType.INTEGER);
    Table before = TABLE.replace("id", id);
    create(before);
    change(new AlterTable.AlterColumn(PEOPLE, id, TableColumn.identity("id")), before, TABLE);
    sql("INSERT INTO people (id, name) VALUES (5000000000, 'Ann')");
    sql("INSERT INTO people (name) VALUES ('Bob')");
    assertThat(all("SELECT count(*) FROM people", SqlType.BIGINT)).containsExactly(2L);
  }

  @Test
  void numbers_of_deleted_rows_are_not_given_again() {
    people();
    sql("DELETE FROM people WHERE id = 2");
    change(alter(AGE, withAge(AGE.type(SqlType.BIGINT))), TABLE, withAge(AGE.type(SqlType.BIGINT)));
    sql("INSERT INTO people (name) VALUES ('Eve')");
    assertThat(all("SELECT id FROM people ORDER BY id", SqlType.BIGINT)).containsExactly(1L, 3L);
  }

  @Test
  void a_computed_column_comes_anew_and_stays_as_a_plain_one() {
    people();
    Table computed = withAge(AGE.generated(Generated.stored("id * 10")));
    change(alter(AGE, computed), TABLE, computed);
    assertThat(all("SELECT age FROM people ORDER BY id", SqlType.INTEGER)).containsExactly(10, 20);
    change(alter(computed, TABLE), computed, TABLE);
    sql("UPDATE people SET age = 1 WHERE id = 1");
    assertThat(all("SELECT age FROM people ORDER BY id", SqlType.INTEGER)).containsExactly(1, 20);
  }

  @Test
  void constraints_come_get_other_names_and_go() {
    CheckConstraint check = new CheckConstraint("people_check", new SqlText("age > 0"));
    Table checked = TABLE.checks(List.of(check));
    people();
    change(new AlterTable.AddCheck(PEOPLE, check), TABLE, checked);
    assertThatThrownBy(() -> sql("UPDATE people SET age = 0")).isInstanceOf(CheckViolation.class);
    Table renamed = TABLE.checks(List.of(check.name("people_age")));
    change(new AlterTable.RenameConstraint(PEOPLE, "people_check", "people_age"), checked, renamed);
    assertThatThrownBy(() -> sql("UPDATE people SET age = 0"))
        .isInstanceOfSatisfying(
            CheckViolation.class,
            violation -> assertThat(violation.constraint()).isEqualTo("people_age"));
    change(new AlterTable.DropConstraint(PEOPLE, "people_age"), renamed, TABLE);
    sql("UPDATE people SET age = 0");
    assertThat(all("SELECT count(*) FROM pets", SqlType.BIGINT)).containsExactly(3L);
  }

  @Test
  void uniques_are_kept_for_all_rows_or_for_some() {
    people();
    UniqueConstraint unique = new UniqueConstraint("people_name_key", List.of("name"), null);
    Table after = TABLE.uniques(List.of(unique));
    change(new AlterTable.AddUnique(PEOPLE, unique), TABLE, after);
    assertThatThrownBy(() -> sql("INSERT INTO people (name) VALUES ('Ann')"))
        .isInstanceOf(UniqueViolation.class);
    change(new AlterTable.DropConstraint(PEOPLE, "people_name_key"), after, TABLE);
    UniqueConstraint adults = unique.where(new SqlText("age > 18"));
    change(new AlterTable.AddUnique(PEOPLE, adults), TABLE, TABLE.uniques(List.of(adults)));
    sql("INSERT INTO people (name) VALUES ('Ann')");
    assertThatThrownBy(() -> sql("INSERT INTO people (name, age) VALUES ('Ann', 31)"))
        .isInstanceOf(UniqueViolation.class);
    run(List.of(new Ddl.DropIndex(PEOPLE, "people_name_key", false)));
    sql("INSERT INTO people (name, age) VALUES ('Ann', 31)");
  }

  @Test
  void a_table_gets_its_key_and_its_references_later() {
    List<TableColumn> columns =
        List.of(TableColumn.of("a", SqlType.BIGINT), TableColumn.of("b", SqlType.BIGINT));
    PrimaryKey key = PrimaryKey.of("a", "b").name("links_pkey");
    Table before = Table.of(TableName.of("links"), columns, PrimaryKey.NONE);
    Table keyed = before.primaryKey(key);
    people();
    create(before);
    sql("INSERT INTO links VALUES (1, 1)");
    change(new AlterTable.AddPrimaryKey(before.name(), key), before, keyed);
    assertThatThrownBy(() -> sql("INSERT INTO links VALUES (1, 1)"))
        .isInstanceOf(UniqueViolation.class);
    ForeignKeyConstraint reference = owner().name("links_a_fkey").columns(List.of("a"));
    Table referring = keyed.foreignKeys(List.of(reference));
    change(new AlterTable.AddForeignKey(before.name(), reference), keyed, referring);
    assertThatThrownBy(() -> sql("INSERT INTO links VALUES (9, 1)"))
        .isInstanceOf(ForeignKeyViolation.class);
    change(new AlterTable.DropConstraint(before.name(), "links_a_fkey"), referring, keyed);
    sql("INSERT INTO links VALUES (9, 1)");
    change(new AlterTable.DropConstraint(before.name(), "links_pkey"), keyed, before);
    sql("INSERT INTO links VALUES (9, 1)");
  }

  @Test
  void a_table_that_refers_to_itself_is_referred_to_and_is_seen_through_a_view_stays_so() {
    ForeignKeyConstraint parent = owner().name("people_age_fkey").columns(List.of("parent_id"));
    Table before =
        with(TABLE, TableColumn.of("parent_id", SqlType.BIGINT).optional())
            .foreignKeys(List.of(parent));
    create(before, PETS);
    View view = View.of(TableName.of("names"), "SELECT name FROM people");
    run(List.of(new ObjectDdl.CreateView(view, false)));
    sql("INSERT INTO people (name) VALUES ('Ann')");
    sql("INSERT INTO people (name, parent_id) VALUES ('Bob', 1)");
    sql("INSERT INTO pets (owner_id) VALUES (2)");
    Table after = before.replace("age", AGE.type(SqlType.BIGINT));
    change(alter(AGE, after), before, after);
    assertThat(all("SELECT name FROM names", SqlType.TEXT)).hasSize(2);
    assertThatThrownBy(() -> sql("UPDATE people SET parent_id = 9"))
        .isInstanceOf(ForeignKeyViolation.class);
    assertThatThrownBy(() -> sql("UPDATE pets SET owner_id = 9"))
        .isInstanceOf(ForeignKeyViolation.class);
    sql("DELETE FROM people WHERE id = 1");
    assertThat(all("SELECT count(*) FROM pets", SqlType.BIGINT)).containsExactly(0L);
  }

  @Test
  void a_change_that_fails_leaves_the_table_as_it_was() {
    people();
    Table after = withAge(AGE.nullable(false));
    assertThatThrownBy(() -> change(alter(AGE, after), TABLE, after))
        .isInstanceOf(NotNullViolation.class);
    assertThat(all("SELECT name FROM people WHERE age IS NULL", SqlType.TEXT))
        .containsExactly("Bob");
    change(alter(AGE, withAge(AGE.type(SqlType.BIGINT))), TABLE, withAge(AGE.type(SqlType.BIGINT)));
  }

  @Test
  void columns_without_anything_in_common_keep_their_rows() {
    Table before = Table.of(PEOPLE, List.of(AGE), PrimaryKey.NONE);
    Table both = Table.of(PEOPLE, List.of(AGE, AGE.name("years")), PrimaryKey.NONE);
    Table after = Table.of(PEOPLE, List.of(AGE.name("years")), PrimaryKey.NONE);
    create(before);
    sql("INSERT INTO people VALUES (1), (2)");
    change(new AlterTable.AddColumn(PEOPLE, AGE.name("years")), before, both);
    change(new AlterTable.DropColumn(PEOPLE, "age"), both, after);
    assertThat(all("SELECT years FROM people", SqlType.INTEGER)).containsExactly(null, null);
  }
}
