package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.MissingObject;
import dev.plinth.db.UniqueViolation;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.InValues;
import dev.plinth.sql.Insert;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas are created and dropped as a whole, whatever refers to what. */
abstract class Schemas extends OnDatabase {

  @Test
  void tables_that_refer_in_a_circle_come_and_go_with_their_rows() {
    Schema schema = Schema.of(team("users", "teams"), team("teams", "users"));
    run(SchemaDdl.create(schema, db.dialect()));
    db.transaction(
        () -> {
          insert("users", 1L, null);
          insert("teams", 1L, 1L);
          insert("users", 2L, 1L);
        });
    run(SchemaDdl.drop(schema, db.dialect()));
    assertThatThrownBy(() -> insert("users", 3L, null)).isInstanceOf(MissingObject.class);
    assertThatThrownBy(() -> insert("teams", 3L, null)).isInstanceOf(MissingObject.class);
  }

  @Test
  void a_table_that_refers_to_itself_goes_with_its_rows() {
    Schema schema = Schema.of(team("staff", "staff"));
    run(SchemaDdl.create(schema, db.dialect()));
    insert("staff", 1L, null);
    insert("staff", 2L, 1L);
    run(SchemaDdl.drop(schema, db.dialect()));
    assertThatThrownBy(() -> insert("staff", 3L, null)).isInstanceOf(MissingObject.class);
  }

  @Test
  void what_is_there_may_stay_and_what_is_gone_may_be_missing() {
    Schema schema =
        new Schema(
            List.of(team("users", "teams"), team("teams", "users").indexes(index("teams_idx"))),
            List.of(new EnumType("mood", List.of("sad", "it's \"ok\""))));
    run(SchemaDdl.create(schema, db.dialect(), true));
    run(SchemaDdl.create(schema, db.dialect(), true));
    insert("teams", 1L, null);
    run(SchemaDdl.drop(schema, db.dialect(), true));
    run(SchemaDdl.drop(schema, db.dialect(), true));
    run(SchemaDdl.create(schema, db.dialect()));
  }

  private static List<Index> index(String name) {
    return List.of(Index.on(name, "ref"));
  }

  private static Table team(String name, String target) {
    List<TableColumn> columns =
        List.of(
            TableColumn.of("id", SqlType.BIGINT), TableColumn.of("ref", SqlType.BIGINT).optional());
    return Table.of(TableName.of(name), columns, PrimaryKey.of("id"))
        .foreignKeys(
            List.of(
                new ForeignKeyConstraint(
                    name + "_ref_fkey",
                    List.of("ref"),
                    TableName.of(target),
                    List.of("id"),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    false)));
  }

  private void insert(String table, Long id, Long ref) {
    Rows row = Rows.of(new Bind(id, SqlType.BIGINT), new Bind(ref, SqlType.BIGINT));
    run(Insert.into(TableName.of(table), List.of("id", "ref"), row));
  }

  private void insert(String table, String column, Expr... values) {
    for (Expr value : values) {
      run(Insert.into(TableName.of(table), List.of(column), Rows.of(value)));
    }
  }

  @Test
  void a_partial_unique_speaks_of_some_rows_only() {
    create(
        Table.of(TableName.of("t"), List.of(TableColumn.of("n", SqlType.INTEGER)), PrimaryKey.NONE)
            .uniques(List.of(new UniqueConstraint("t_key", List.of("n"), new SqlText("n > 0")))));
    insert("t", "n", Bind.of(0), Bind.of(0), Bind.of(1));
    assertThatThrownBy(() -> insert("t", "n", Bind.of(1))).isInstanceOf(UniqueViolation.class);
  }

  @Test
  void indexes_of_every_shape_are_created() {
    Index everything =
        new Index(
            "t_all",
            List.of(
                new IndexKey("n", null, true, OrderBy.Nulls.LAST),
                IndexKey.expression("lower(name)")),
            true,
            new SqlText("n > 0"),
            List.of("other"),
            "btree");
    create(
        Table.of(
                TableName.of("t"),
                List.of(
                    TableColumn.of("n", SqlType.INTEGER).defaultValue(Default.of(1)),
                    TableColumn.of("name", SqlType.TEXT),
                    TableColumn.of("other", SqlType.TEXT).optional()),
                PrimaryKey.NONE)
            .indexes(List.of(everything, Index.on("t_n", "n")))
            .comment("It's a table"));
    insert("t", "name", Bind.of("a"));
    assertThatThrownBy(() -> insert("t", "name", Bind.of("A"))).isInstanceOf(UniqueViolation.class);
  }

  @Test
  void the_database_fills_in_and_computes() {
    create(
        Table.of(
            TableName.of("t"),
            List.of(
                TableColumn.of("n", SqlType.INTEGER),
                TableColumn.of("twice", SqlType.INTEGER).generated(Generated.stored("n * 2")),
                TableColumn.of("price", SqlType.decimal(10, 2))
                    .defaultValue(Default.of(new BigDecimal("1.50"))),
                TableColumn.of("open", SqlType.BOOLEAN).defaultValue(Default.of(true)),
                TableColumn.of("made", SqlType.TIMESTAMPTZ)
                    .defaultValue(Default.sql("CURRENT_TIMESTAMP"))),
            PrimaryKey.NONE));
    Insert insert =
        Insert.into(TableName.of("t"), List.of("n"), Rows.of(Bind.of(4)))
            .returning(List.of(SelectItem.of(Column.of("twice"))));
    assertThat(all(insert, SqlType.INTEGER)).containsExactly(8);
    assertThat((BigDecimal) value(Column.of("price"), SqlType.DECIMAL, "t"))
        .isEqualByComparingTo("1.5");
    assertThat(value(Column.of("open"), SqlType.BOOLEAN, "t")).isEqualTo(true);
    assertThat(value(Column.of("made"), SqlType.TIMESTAMPTZ, "t")).isNotNull();
  }

  @Test
  void keys_of_several_columns_are_referred_to() {
    Table lines =
        Table.of(
            TableName.of("lines"),
            List.of(
                TableColumn.of("order_id", SqlType.BIGINT), TableColumn.of("no", SqlType.INTEGER)),
            new PrimaryKey("lines_pkey", List.of("order_id", "no")));
    Table notes =
        Table.of(
                TableName.of("notes"),
                List.of(
                    TableColumn.identity("id"),
                    TableColumn.of("order_id", SqlType.BIGINT),
                    TableColumn.of("line_no", SqlType.INTEGER)),
                PrimaryKey.of("id"))
            .foreignKeys(
                List.of(
                    new ForeignKeyConstraint(
                        "notes_line_fkey",
                        List.of("order_id", "line_no"),
                        TableName.of("lines"),
                        List.of("order_id", "no"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.CASCADE,
                        true)));
    create(notes, lines);
    Select none = Select.of(SelectItem.of(Column.of("id"))).from(TableSource.of("notes"));
    assertThat(all(none, SqlType.BIGINT)).isEmpty();
  }

  @Test
  void enums_are_types_where_there_are_any_and_texts_elsewhere() {
    SqlType mood = SqlType.enumOf("mood");
    Table table =
        Table.of(
            TableName.of("t"),
            List.of(
                TableColumn.of("m", mood), TableColumn.of("all", SqlType.arrayOf(mood)).optional()),
            PrimaryKey.NONE);
    EnumType type = new EnumType("mood", List.of("sad", "it's \"ok\""));
    run(SchemaDdl.create(new Schema(List.of(table), List.of(type)), db.dialect()));
    Bind sad = new Bind("sad", mood);
    Bind both = new Bind(type.labels(), SqlType.arrayOf(mood));
    run(Insert.into(TableName.of("t"), List.of("m", "all"), Rows.of(sad, both)));
    Column m = Column.of("m");
    assertThat(value(m, mood, "t")).isEqualTo("sad");
    assertThat(value(Column.of("all"), SqlType.arrayOf(mood), "t")).isEqualTo(type.labels());
    assertThat(value(Comparison.eq(m, sad), SqlType.BOOLEAN, "t")).isEqualTo(true);
    assertThat(value(new InValues(m, type.labels(), mood), SqlType.BOOLEAN, "t")).isEqualTo(true);
  }

  @Test
  void tables_live_in_schemas_where_there_are_any() {
    if (db.dialect().has(Capability.SCHEMAS)) {
      TableName name = new TableName("shop", "t");
      Table table =
          Table.of(name, List.of(TableColumn.identity("id")), PrimaryKey.of("id"))
              .indexes(List.of(Index.on("t_idx", "id")));
      Schema schema = Schema.of(table);
      run(SchemaDdl.create(schema, db.dialect()));
      run(SchemaDdl.create(schema, db.dialect(), true));
      run(SchemaDdl.drop(schema, db.dialect()));
    } else {
      assertThat(db.dialect().whyNot(Capability.SCHEMAS)).isNotEmpty();
    }
  }
}
