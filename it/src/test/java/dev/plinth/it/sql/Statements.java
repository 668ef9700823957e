package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.CheckViolation;
import dev.plinth.db.ForeignKeyViolation;
import dev.plinth.db.MissingObject;
import dev.plinth.db.NotNullViolation;
import dev.plinth.db.UniqueViolation;
import dev.plinth.sql.Aggregate;
import dev.plinth.sql.And;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Comparison.Operator;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Cte;
import dev.plinth.sql.CteSource;
import dev.plinth.sql.DefaultValues;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Excluded;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Frame;
import dev.plinth.sql.FromQuery;
import dev.plinth.sql.In;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Join;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Or;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SetOperation;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Tuple;
import dev.plinth.sql.Update;
import dev.plinth.sql.ValuesSource;
import dev.plinth.sql.Window;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of statement runs, and does what it says. */
abstract class Statements extends OnDatabase {

  private static final TableName PEOPLE = TableName.of("people");
  private static final Column ID = Column.of("id");
  private static final Column NAME = Column.of("name");
  private static final Column AGE = Column.of("age");
  private static final List<SelectItem> IDS = List.of(SelectItem.of(ID));

  private final Select names =
      Select.of(SelectItem.of(NAME))
          .from(TableSource.of("people"))
          .orderBy(List.of(OrderBy.asc(ID)));

  @BeforeEach
  void createPeople() {
    create(people());
    insert("ann", 30, null);
    insert("bob", 40, 1L);
    insert("cid", null, 2L);
  }

  private static Table people() {
    return Table.of(
            PEOPLE,
            List.of(
                TableColumn.identity("id"),
                TableColumn.of("name", SqlType.varchar(20)),
                TableColumn.of("age", SqlType.INTEGER).optional(),
                TableColumn.of("boss_id", SqlType.BIGINT).optional(),
                TableColumn.of("settings", SqlType.JSON).optional(),
                TableColumn.of("credit", SqlType.decimal(10, 2)).optional()),
            PrimaryKey.of("id"))
        .uniques(List.of(new UniqueConstraint("people_name_key", List.of("name"), null)))
        .checks(List.of(new CheckConstraint("people_age_check", new SqlText("age >= 0"))))
        .foreignKeys(
            List.of(
                new ForeignKeyConstraint(
                    "people_boss_id_fkey",
                    List.of("boss_id"),
                    PEOPLE,
                    List.of("id"),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    false)));
  }

  private Object insert(String name, Integer age, Long boss) {
    return all(
            Insert.into(
                    PEOPLE,
                    List.of("name", "age", "boss_id"),
                    Rows.of(
                        Bind.of(name),
                        new Bind(age, SqlType.INTEGER),
                        new Bind(boss, SqlType.BIGINT)))
                .returning(IDS),
            SqlType.BIGINT)
        .get(0);
  }

  private List<Object> names(Expr where) {
    return all(names.where(where), SqlType.TEXT);
  }

  @Test
  void keys_are_numbered_and_answered() {
    assertThat(insert("dan", 1, null)).isEqualTo(4L);
    run(Delete.from(TableSource.of("people")).where(Comparison.eq(NAME, Bind.of("dan"))));
    assertThat(insert("eve", 1, null)).isEqualTo(5L);
  }

  @Test
  void values_of_types_that_need_help_are_inserted_and_updated_in_many_rows() {
    List<List<Expr>> rows = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      rows.add(
          List.of(
              Bind.of("row" + row),
              new Bind(row == 1 ? null : "{\"a\": " + row + "}", SqlType.JSON),
              new Bind(row == 2 ? null : new BigDecimal("1.50"), SqlType.decimal(10, 2))));
    }
    run(Insert.into(PEOPLE, List.of("name", "settings", "credit"), new Rows(rows)));
    Expr none = new Bind(null, SqlType.JSON);
    run(
        Update.of(TableSource.of("people"), List.of(new Assignment("settings", none)))
            .where(Comparison.eq(Column.of("settings"), new Bind("{\"a\":2}", SqlType.JSON))));
    Select rest =
        names.where(
            new Comparison(
                Operator.IS_DISTINCT, Column.of("settings"), new Bind(null, SqlType.JSON)));
    assertThat(all(rest, SqlType.TEXT)).containsExactly("row0");
    Select dear =
        names.where(
            new Comparison(
                Operator.GT,
                new Arithmetic(Arithmetic.Operator.MULTIPLY, Column.of("credit"), Bind.of(2)),
                Bind.of(new BigDecimal("2.99"))));
    assertThat(all(dear, SqlType.TEXT)).containsExactly("row0", "row1");
  }

  @Test
  void a_row_of_defaults_is_a_row() {
    create(Table.of(TableName.of("d"), List.of(TableColumn.identity("id")), PrimaryKey.of("id")));
    Insert insert = Insert.into(TableName.of("d"), List.of(), new DefaultValues()).returning(IDS);
    assertThat(all(insert, SqlType.BIGINT)).containsExactly(1L);
  }

  @Test
  void conflicts_are_ignored_or_updated() {
    Insert ann = Insert.into(PEOPLE, List.of("name", "age"), Rows.of(Bind.of("ann"), Bind.of(31)));
    assertThat(run(ann.onConflict(Conflict.doNothing()))).isZero();
    Conflict update =
        Conflict.update(
            List.of("name"),
            List.of(
                new Assignment(
                    "age",
                    new Arithmetic(
                        Arithmetic.Operator.ADD,
                        new Excluded("age"),
                        new Column("people", "age")))));
    assertThat(all(ann.onConflict(update).returning(List.of(SelectItem.of(AGE))), SqlType.INTEGER))
        .containsExactly(61);
  }

  @Test
  void answers_of_queries_are_inserted_with_and_without_conflicts() {
    Select copies = Select.of(SelectItem.of(NAME)).from(TableSource.of("people"));
    Insert insert = Insert.into(PEOPLE, List.of("name"), new FromQuery(copies));
    assertThat(run(insert.onConflict(Conflict.doNothing()))).isZero();
    Select renamed =
        Select.of(SelectItem.of(new Arithmetic(Arithmetic.Operator.CONCAT, NAME, Bind.of("2"))))
            .from(TableSource.of("people"));
    SetOperation both = SetOperation.of(SetOperation.Kind.UNION_ALL, copies, renamed);
    Insert more = Insert.into(PEOPLE, List.of("name"), new FromQuery(both));
    assertThat(run(more.onConflict(Conflict.doNothing()))).isEqualTo(3);
  }

  @Test
  void returning_works_with_an_alias() {
    Update update =
        Update.of(
                new TableSource(PEOPLE, "p"),
                List.of(
                    new Assignment(
                        "age",
                        new Arithmetic(
                            Arithmetic.Operator.ADD, new Column("p", "age"), Bind.of(1)))))
            .where(Comparison.eq(new Column("p", "name"), Bind.of("ann")))
            .returning(List.of(SelectItem.of(new Column("p", "age"))));
    assertThat(all(update, SqlType.INTEGER)).containsExactly(31);
    Delete delete =
        Delete.from(new TableSource(PEOPLE, "p"))
            .where(Comparison.eq(new Column("p", "name"), Bind.of("cid")))
            .returning(List.of(SelectItem.of(new Column("p", "id"))));
    assertThat(all(delete, SqlType.BIGINT)).containsExactly(3L);
  }

  private static ValuesSource ages() {
    return new ValuesSource(
        List.of("id", "age", "settings"),
        List.of(SqlType.BIGINT, SqlType.INTEGER, SqlType.JSON),
        List.of(
            Arrays.asList(1L, 31, "{}"), Arrays.asList(2L, null, null), Arrays.asList(9L, 1, "1")),
        "v");
  }

  @Test
  void many_rows_are_updated_from_known_values() {
    Update update =
        Update.of(
                TableSource.of("people"),
                List.of(
                    new Assignment("age", new Column("v", "age")),
                    new Assignment("settings", new Column("v", "settings"))))
            .from(List.of(ages()))
            .where(Comparison.eq(new Column("people", "id"), new Column("v", "id")));
    assertThat(run(update)).isEqualTo(2);
    assertThat(names(Comparison.eq(AGE, Bind.of(31)))).containsExactly("ann");
  }

  @Test
  void known_values_are_joined() {
    Select joined =
        Select.of(SelectItem.of(new Column("people", "name")))
            .from(ages())
            .join(
                Join.inner(
                    TableSource.of("people"),
                    Comparison.eq(new Column("people", "id"), new Column("v", "id"))))
            .orderBy(List.of(OrderBy.asc(new Column("v", "id"))));
    assertThat(all(joined, SqlType.TEXT)).containsExactly("ann", "bob");
  }

  @Test
  void computed_groups_and_orders_with_binds_are_the_same_as_the_answer() {
    Expr group = Call.of("coalesce", AGE, Bind.of(0));
    Select grouped =
        Select.of(SelectItem.of(group), new SelectItem(Aggregate.of("count"), "n"))
            .from(TableSource.of("people"))
            .groupBy(List.of(group))
            .orderBy(List.of(OrderBy.desc(group)));
    assertThat(all(grouped, SqlType.INTEGER)).containsExactly(40, 30, 0);
    assertThat(
            all(
                Select.of(SelectItem.of(group))
                    .distinct(true)
                    .from(TableSource.of("people"))
                    .orderBy(List.of(OrderBy.asc(group))),
                SqlType.INTEGER))
        .containsExactly(0, 30, 40);
  }

  @Test
  void nulls_go_where_they_are_told() {
    for (OrderBy.Nulls nulls : new OrderBy.Nulls[] {OrderBy.Nulls.FIRST, OrderBy.Nulls.LAST}) {
      List<Object> ages =
          all(
              Select.of(SelectItem.of(AGE))
                  .from(TableSource.of("people"))
                  .orderBy(List.of(new OrderBy(AGE, true, nulls))),
              SqlType.INTEGER);
      assertThat(ages.indexOf(null)).isEqualTo(nulls == OrderBy.Nulls.FIRST ? 0 : 2);
    }
  }

  @Test
  void an_offset_without_a_limit_still_pages() {
    assertThat(all(names.offset(1L), SqlType.TEXT)).containsExactly("bob", "cid");
    assertThat(all(names.limit(1L).offset(1L), SqlType.TEXT)).containsExactly("bob");
    assertThat(all(names.limit(0L), SqlType.TEXT)).isEmpty();
  }

  @Test
  void set_operations_nest_with_orders_and_pages() {
    Select first = names.limit(2L);
    Select all = names.orderBy(List.of());
    SetOperation rest =
        SetOperation.of(
            SetOperation.Kind.EXCEPT,
            all,
            SetOperation.of(SetOperation.Kind.INTERSECT, first, all));
    assertThat(all(rest, SqlType.TEXT)).containsExactly("cid");
    SetOperation twice = SetOperation.of(SetOperation.Kind.UNION_ALL, first, first);
    Select counted =
        Select.of(SelectItem.of(Aggregate.of("count"))).from(new QuerySource(twice, "q", false));
    assertThat(all(counted, SqlType.BIGINT)).containsExactly(4L);
    assertThat(all(twice.orderBy(List.of(OrderBy.desc(NAME))).limit(1L), SqlType.TEXT))
        .containsExactly("bob");
  }

  @Test
  void queries_may_speak_of_themselves() {
    Select cid =
        Select.of(SelectItem.of(NAME), SelectItem.of(Column.of("boss_id")))
            .from(TableSource.of("people"))
            .where(Comparison.eq(NAME, Bind.of("cid")));
    Select bosses =
        Select.of(SelectItem.of(new Column("p", "name")), SelectItem.of(new Column("p", "boss_id")))
            .from(new TableSource(PEOPLE, "p"))
            .join(
                Join.inner(
                    new CteSource("chain", "c"),
                    Comparison.eq(new Column("c", "boss_id"), new Column("p", "id"))));
    Cte chain =
        new Cte(
            "chain",
            List.of("name", "boss_id"),
            SetOperation.of(SetOperation.Kind.UNION_ALL, cid, bosses),
            true);
    Select select =
        Select.of(SelectItem.of(NAME)).from(new CteSource("chain", null)).with(List.of(chain));
    assertThat(all(select, SqlType.TEXT)).containsExactly("cid", "bob", "ann");
  }

  @Test
  void windows_see_their_frame() {
    Window running =
        new Window(
            Aggregate.of("sum", AGE),
            List.of(),
            List.of(OrderBy.asc(ID)),
            new Frame(Frame.Unit.ROWS, Frame.Bound.preceding(1), Frame.Bound.CURRENT_ROW));
    Select select =
        Select.of(SelectItem.of(running))
            .from(TableSource.of("people"))
            .orderBy(List.of(OrderBy.asc(ID)));
    assertThat(all(select, SqlType.BIGINT)).containsExactly(30L, 70L, 40L);
  }

  @Test
  void several_columns_are_compared_as_one() {
    Expr key = Tuple.of(NAME, AGE);
    assertThat(names(new In(key, List.of(tuple("ann", 30), tuple("bob", 1)))))
        .containsExactly("ann");
    assertThat(names(Comparison.eq(key, tuple("bob", 40)))).containsExactly("bob");
  }

  private static Tuple tuple(String name, int age) {
    return Tuple.of(Bind.of(name), Bind.of(age));
  }

  @Test
  void aggregates_are_filtered() {
    Expr count =
        new Aggregate(
            "count", List.of(), false, new Comparison(Operator.GT, AGE, Bind.of(35)), List.of());
    Select select =
        Select.of(SelectItem.of(count))
            .from(TableSource.of("people"))
            .having(new Comparison(Operator.GT, Aggregate.of("count"), Bind.of(0)));
    assertThat(all(select, SqlType.BIGINT)).containsExactly(1L);
  }

  @Test
  void thousands_of_conditions_are_not_too_deep() {
    List<Expr> keys = new ArrayList<>();
    for (int key = 0; key < 3000; key++) {
      keys.add(And.of(Comparison.eq(ID, Bind.of(key)), Comparison.eq(NAME, Bind.of("ann"))));
    }
    assertThat(names(new Or(keys))).containsExactly("ann");
  }

  @Test
  void a_large_insert_is_one_statement() {
    List<List<Expr>> rows = new ArrayList<>();
    for (int row = 0; row < 10_000; row++) {
      rows.add(List.of(Bind.of("n" + row), Bind.of(row), Literal.NULL));
    }
    Insert insert = Insert.into(PEOPLE, List.of("name", "age", "boss_id"), new Rows(rows));
    assertThat(run(insert)).isEqualTo(10_000);
  }

  @Test
  void what_breaks_a_constraint_is_told_by_its_kind() {
    assertThatThrownBy(() -> insert("ann", 1, null))
        .isInstanceOfSatisfying(
            UniqueViolation.class, error -> assertThat(error.columns()).containsExactly("name"));
    assertThatThrownBy(() -> insert("dan", -1, null))
        .isInstanceOfSatisfying(
            CheckViolation.class,
            error -> assertThat(error.constraint()).isEqualTo("people_age_check"));
    assertThatThrownBy(() -> insert("dan", 1, 99L)).isInstanceOf(ForeignKeyViolation.class);
    Insert nameless = Insert.into(PEOPLE, List.of("name"), Rows.of(new Bind(null, SqlType.TEXT)));
    assertThatThrownBy(() -> run(nameless))
        .isInstanceOfSatisfying(
            NotNullViolation.class, error -> assertThat(error.columns()).containsExactly("name"));
    assertThatThrownBy(() -> run(Delete.from(TableSource.of("nothing"))))
        .isInstanceOf(MissingObject.class);
  }
}
