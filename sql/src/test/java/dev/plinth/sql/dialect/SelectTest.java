package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static dev.plinth.sql.dialect.SqlAssert.assertSql;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Comparison.Operator;
import dev.plinth.sql.Cte;
import dev.plinth.sql.CteSource;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.Exists;
import dev.plinth.sql.Join;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Lock;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SetOperation;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.ValuesSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectTest {
  private static final Column ID = Column.of("id");
  private static final Column NAME = Column.of("name");
  private static final Column AGE = Column.of("age");

  private final Select users = Select.of(SelectItem.of(NAME)).from(TableSource.of("users"));

  @Test
  void a_plain_select_is_the_same_everywhere() {
    assertSql(
            users
                .where(new Comparison(Operator.GE, AGE, Bind.of(18)))
                .orderBy(List.of(OrderBy.asc(NAME)))
                .limit(20L))
        .everywhere(
            "SELECT \"name\" FROM \"users\" WHERE \"age\" >= ? ORDER BY \"name\" LIMIT 20", 18);
  }

  @Test
  void joined_sources_have_aliases() {
    Select posts =
        Select.of(
                SelectItem.of(new Column("p", "title")),
                new SelectItem(new Column("u", "name"), "author"))
            .from(new TableSource(TableName.of("posts"), "p"))
            .join(
                Join.left(
                    new TableSource(new TableName("shop", "users"), "u"),
                    Comparison.eq(new Column("u", "id"), new Column("p", "author_id"))));
    assertSql(posts)
        .everywhere(
            "SELECT \"p\".\"title\", \"u\".\"name\" AS \"author\" FROM \"posts\" AS \"p\""
                + " LEFT JOIN \"shop\".\"users\" AS \"u\" ON \"u\".\"id\" = \"p\".\"author_id\"");
  }

  @Test
  void groups_are_filtered_by_having() {
    Aggregate count = Aggregate.of("count");
    Select grouped =
        Select.of(SelectItem.of(NAME), new SelectItem(count, "n"))
            .from(TableSource.of("users"))
            .groupBy(List.of(NAME))
            .having(new Comparison(Operator.GT, count, Bind.of(1L)));
    assertSql(grouped)
        .everywhere(
            "SELECT \"name\", count(*) AS \"n\" FROM \"users\" GROUP BY \"name\" HAVING count(*) >"
                + " ?",
            1L);
  }

  @Test
  void a_computed_key_that_is_answered_is_named_by_its_position() {
    Call computed = Call.of("coalesce", NAME, Bind.of("nobody"));
    Select grouped =
        Select.of(SelectItem.of(AGE), SelectItem.of(computed))
            .from(TableSource.of("users"))
            .groupBy(List.of(AGE, computed))
            .orderBy(List.of(OrderBy.desc(computed)));
    assertSql(grouped)
        .everywhere(
            "SELECT \"age\", coalesce(\"name\", ?) FROM \"users\" GROUP BY \"age\", 2 ORDER BY 2"
                + " DESC",
            "nobody");
  }

  @Test
  void a_position_after_raw_columns_is_not_trusted() {
    Call lower = Call.of("lower", NAME);
    assertSql(
            Select.of(SelectItem.of(Raw.of("t.*")), SelectItem.of(lower))
                .from(TableSource.of("t"))
                .orderBy(List.of(OrderBy.asc(lower))))
        .everywhere("SELECT t.*, lower(\"name\") FROM \"t\" ORDER BY lower(\"name\")");
  }

  @Test
  void nulls_go_where_they_are_told() {
    assertSql(
            users.orderBy(
                List.of(
                    new OrderBy(AGE, true, OrderBy.Nulls.LAST),
                    new OrderBy(NAME, false, OrderBy.Nulls.FIRST))))
        .everywhere(
            "SELECT \"name\" FROM \"users\" ORDER BY \"age\" DESC NULLS LAST, \"name\" NULLS"
                + " FIRST");
  }

  @Test
  void an_offset_without_a_limit_still_pages() {
    assertSql(users.offset(5L))
        .on(POSTGRES, "SELECT \"name\" FROM \"users\" OFFSET 5")
        .on(SQLITE, "SELECT \"name\" FROM \"users\" LIMIT -1 OFFSET 5");
  }

  @Test
  void negative_pages_are_refused() {
    assertThatThrownBy(() -> users.limit(-1L)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> users.offset(-1L)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void distinct_leaves_equal_rows_out() {
    assertSql(users.distinct(true)).everywhere("SELECT DISTINCT \"name\" FROM \"users\"");
  }

  @Test
  void distinct_on_is_numbered_where_it_is_missing() {
    assertSql(users.distinctOn(List.of(AGE)).orderBy(List.of(OrderBy.asc(AGE))))
        .on(POSTGRES, "SELECT DISTINCT ON (\"age\") \"name\" FROM \"users\" ORDER BY \"age\"")
        .on(
            SQLITE,
            "SELECT \"first_rows\".\"c1\" AS \"name\" FROM (SELECT \"name\" AS \"c1\", \"age\" AS"
                + " \"c2\", row_number() OVER (PARTITION BY \"age\" ORDER BY \"age\") AS \"place\""
                + " FROM \"users\") AS \"first_rows\" WHERE \"first_rows\".\"place\" = 1 ORDER BY"
                + " \"first_rows\".\"c2\"");
    assertSql(Select.of(SelectItem.of(Raw.of("*"))).distinctOn(List.of(AGE)))
        .on(POSTGRES, "SELECT DISTINCT ON (\"age\") *")
        .notOn(SQLITE, Capability.DISTINCT_ON);
  }

  @Test
  void rows_are_locked_where_the_database_can() {
    assertSql(
            users.lock(
                new Lock(Lock.Strength.NO_KEY_UPDATE, Lock.Wait.SKIP_LOCKED, List.of("users"))))
        .on(POSTGRES, "SELECT \"name\" FROM \"users\" FOR NO KEY UPDATE OF \"users\" SKIP LOCKED")
        .notOn(SQLITE, Capability.ROW_LOCKS);
    assertSql(users.lock(Lock.forUpdate()))
        .on(POSTGRES, "SELECT \"name\" FROM \"users\" FOR UPDATE");
    assertSql(users.lock(new Lock(Lock.Strength.SHARE, Lock.Wait.NOWAIT, List.of())))
        .on(POSTGRES, "SELECT \"name\" FROM \"users\" FOR SHARE NOWAIT");
  }

  @Test
  void a_bind_in_the_answer_tells_its_type_to_postgres() {
    assertSql(Select.of(new SelectItem(Bind.of(1), "one"), SelectItem.of(Bind.of("x"))))
        .on(POSTGRES, "SELECT ?::integer AS \"one\", ?::text", 1, "x")
        .on(SQLITE, "SELECT ? AS \"one\", ?", 1, "x");
  }

  @Test
  void lateral_sub_queries_see_the_sources_before_them() {
    Select newest = users.where(Comparison.eq(Column.of("x"), new Column("t", "x"))).limit(1L);
    assertSql(
            Select.of(SelectItem.of(new Column("q", "name")))
                .from(TableSource.of("t"))
                .join(new Join(Join.Kind.LEFT, new QuerySource(newest, "q", true), null)))
        .on(
            POSTGRES,
            "SELECT \"q\".\"name\" FROM \"t\" LEFT JOIN LATERAL (SELECT \"name\" FROM \"users\""
                + " WHERE \"x\" = \"t\".\"x\" LIMIT 1) AS \"q\" ON TRUE")
        .notOn(SQLITE, Capability.LATERAL);
  }

  @Test
  void queries_are_sources_and_conditions() {
    assertSql(
            Select.of(SelectItem.of(Aggregate.of("count")))
                .from(new QuerySource(users.limit(3L), "q", false))
                .where(new Exists(Select.of(SelectItem.of(new Literal(1))))))
        .everywhere(
            "SELECT count(*) FROM (SELECT \"name\" FROM \"users\" LIMIT 3) AS \"q\""
                + " WHERE EXISTS (SELECT 1)");
  }

  @Test
  void cross_joins_have_no_condition() {
    assertSql(users.join(new Join(Join.Kind.CROSS, TableSource.of("posts"), null)))
        .everywhere("SELECT \"name\" FROM \"users\" CROSS JOIN \"posts\"");
  }

  @Test
  void known_rows_are_a_source() {
    ValuesSource values =
        new ValuesSource(
            List.of("id", "name"),
            List.of(SqlType.BIGINT, SqlType.varchar(5)),
            List.of(Arrays.asList(1L, "a"), Arrays.asList(2L, null)),
            "v");
    assertSql(Select.of(SelectItem.of(new Column("v", "name"))).from(values))
        .on(
            POSTGRES,
            "SELECT \"v\".\"name\" FROM unnest(?::bigint[], ?::text[]) AS \"v\" (\"id\", \"name\")",
            List.of(1L, 2L),
            Arrays.asList("a", null))
        .on(
            SQLITE,
            "SELECT \"v\".\"name\" FROM (SELECT ? AS \"id\", ? AS \"name\""
                + " UNION ALL VALUES (?, ?)) AS \"v\"",
            1L,
            "a",
            2L,
            null);
  }

  @Test
  void no_rows_are_a_source_too() {
    ValuesSource none = new ValuesSource(List.of("id"), List.of(SqlType.BIGINT), List.of(), "v");
    assertSql(Select.of(SelectItem.of(ID)).from(none))
        .on(POSTGRES, "SELECT \"id\" FROM unnest(?::bigint[]) AS \"v\" (\"id\")", List.of())
        .on(SQLITE, "SELECT \"id\" FROM (SELECT NULL AS \"id\" WHERE FALSE) AS \"v\"");
  }

  @Test
  void rows_of_arrays_are_not_unnested() {
    ValuesSource values =
        new ValuesSource(
            List.of("tags"),
            List.of(SqlType.arrayOf(SqlType.TEXT)),
            List.of(List.of(List.of("a")), List.of(List.of("b", "c"))),
            "v");
    assertSql(Select.of(SelectItem.of(Column.of("tags"))).from(values))
        .on(
            POSTGRES,
            "SELECT \"tags\" FROM (VALUES (?::text[]), (?::text[])) AS \"v\" (\"tags\")",
            List.of("a"),
            List.of("b", "c"));
  }

  @Test
  void named_queries_come_first() {
    Select roots = users.where(Comparison.eq(ID, Bind.of(1L)));
    Select children = users.join(Join.inner(new CteSource("tree", "t"), Literal.TRUE));
    Cte tree =
        new Cte(
            "tree",
            List.of("name"),
            SetOperation.of(SetOperation.Kind.UNION_ALL, roots, children),
            true);
    assertSql(Select.of(SelectItem.of(NAME)).from(new CteSource("tree", null)).with(List.of(tree)))
        .everywhere(
            "WITH RECURSIVE \"tree\" (\"name\") AS (SELECT \"name\" FROM \"users\" WHERE \"id\" = ?"
                + " UNION ALL SELECT \"name\" FROM \"users\" JOIN \"tree\" AS \"t\" ON TRUE)"
                + " SELECT \"name\" FROM \"tree\"",
            1L);
  }

  @Test
  void set_operations_put_queries_together() {
    SetOperation union = SetOperation.of(SetOperation.Kind.UNION, users, users);
    assertSql(union.orderBy(List.of(OrderBy.asc(NAME))).limit(3L).offset(1L))
        .everywhere(
            "SELECT \"name\" FROM \"users\" UNION SELECT \"name\" FROM \"users\""
                + " ORDER BY \"name\" LIMIT 3 OFFSET 1");
    assertSql(SetOperation.of(SetOperation.Kind.UNION, union, users))
        .everywhere(
            "SELECT \"name\" FROM \"users\" UNION SELECT \"name\" FROM \"users\""
                + " UNION SELECT \"name\" FROM \"users\"");
  }

  @Test
  void parts_of_set_operations_keep_their_own_order_and_page() {
    SetOperation nested =
        SetOperation.of(
            SetOperation.Kind.EXCEPT,
            users.limit(3L),
            SetOperation.of(SetOperation.Kind.INTERSECT, users, users));
    assertSql(nested)
        .on(
            POSTGRES,
            "(SELECT \"name\" FROM \"users\" LIMIT 3) EXCEPT"
                + " (SELECT \"name\" FROM \"users\" INTERSECT SELECT \"name\" FROM \"users\")")
        .on(
            SQLITE,
            "SELECT * FROM (SELECT \"name\" FROM \"users\" LIMIT 3) EXCEPT SELECT * FROM (SELECT"
                + " \"name\" FROM \"users\" INTERSECT SELECT \"name\" FROM \"users\")");
  }

  @Test
  void a_group_by_a_date_part_has_no_bind_in_it() {
    DatePart year = new DatePart(DatePart.Part.YEAR, Column.of("created_at"), ZoneOffset.UTC);
    assertSql(
            Select.of(SelectItem.of(year), SelectItem.of(Aggregate.of("count")))
                .from(TableSource.of("users"))
                .groupBy(List.of(year))
                .having(new Comparison(Operator.GT, year, Bind.of(2000))))
        .on(
            POSTGRES,
            "SELECT CAST(EXTRACT(YEAR FROM \"created_at\" AT TIME ZONE 'UTC') AS integer), count(*)"
                + " FROM \"users\" GROUP BY 1 HAVING"
                + " CAST(EXTRACT(YEAR FROM \"created_at\" AT TIME ZONE 'UTC') AS integer) > ?",
            2000);
  }
}
