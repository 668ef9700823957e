package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.CheckViolation;
import dev.plinth.db.MissingObject;
import dev.plinth.db.UniqueViolation;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.dialect.UnsupportedFeature;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ExclusionConstraint.Element;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands beside tables comes, changes and goes; where a database lacks it, it says why. */
abstract class SchemaObjects extends OnDatabase {
  private static final TableName T = TableName.of("t");
  private static final TableColumn N = TableColumn.of("n", SqlType.INTEGER);
  private static final Table TABLE = Table.of(T, List.of(N), PrimaryKey.NONE);

  private void run(Ddl... changes) {
    run(List.of(changes));
  }

  private void sql(String text) {
    db.execute(Sql.of(text));
  }

  private List<@Nullable Object> all(String text, SqlType type) {
    return db.query(Sql.of(text), row -> row.get(1, type));
  }

  /** Whether it is here; where it is not, the change is refused before anything is sent. */
  private boolean has(Capability capability, Ddl change) {
    boolean has = db.dialect().has(capability);
    if (!has) {
      assertThatThrownBy(() -> run(change))
          .isInstanceOf(UnsupportedFeature.class)
          .hasMessageContaining(db.dialect().whyNot(capability));
    }
    return has;
  }

  @Test
  void views_are_read_and_may_stay() {
    View view = View.of(TableName.of("big"), "SELECT n FROM t WHERE n > 10").comment("It's big");
    View first = View.of(TableName.of("bigger"), "SELECT n FROM big WHERE n > 20");
    Schema schema = Schema.of(TABLE).withViews(List.of(view, first));
    run(SchemaDdl.create(schema, db.dialect()));
    run(SchemaDdl.create(schema, db.dialect(), true));
    sql("INSERT INTO t VALUES (5), (15), (25)");
    assertThat(all("SELECT n FROM big ORDER BY n", SqlType.INTEGER)).containsExactly(15, 25);
    assertThat(all("SELECT n FROM bigger", SqlType.INTEGER)).containsExactly(25);
    run(SchemaDdl.drop(schema, db.dialect()));
    run(SchemaDdl.drop(schema, db.dialect(), true));
    assertThatThrownBy(() -> sql("SELECT n FROM big")).isInstanceOf(MissingObject.class);
  }

  @Test
  void views_that_keep_their_rows_do_so_until_they_are_refreshed() {
    View view = View.of(TableName.of("kept"), "SELECT n FROM t").materialized(true);
    Ddl change = new ObjectDdl.CreateView(view.comment("Kept"), true);
    create(TABLE);
    if (has(Capability.MATERIALIZED_VIEWS, change)) {
      run(change, change);
      sql("INSERT INTO t VALUES (1)");
      assertThat(all("SELECT n FROM kept", SqlType.INTEGER)).isEmpty();
      run(new ObjectDdl.DropView(view.name(), true, false));
    }
  }

  @Test
  void sequences_count_as_they_are_told() {
    TableName name = TableName.of("numbers");
    Sequence sequence = new Sequence(name, 10, 5, 10L, 100L, true);
    if (has(Capability.SEQUENCES, new ObjectDdl.CreateSequence(sequence, true))) {
      TableColumn no = TableColumn.of("no", SqlType.BIGINT);
      Table table = TABLE.columns(List.of(N, no.defaultValue(Default.sql("nextval('numbers')"))));
      Schema schema = Schema.of(table).withSequences(List.of(sequence));
      run(SchemaDdl.create(schema, db.dialect()));
      sql("INSERT INTO t VALUES (1), (2)");
      assertThat(all("SELECT no FROM t ORDER BY no", SqlType.BIGINT)).containsExactly(10L, 15L);
      run(new ObjectDdl.AlterSequence(new Sequence(name, 10, 1, null, null, false)));
      sql("INSERT INTO t VALUES (3)");
      assertThat(all("SELECT max(no) FROM t", SqlType.BIGINT)).containsExactly(16L);
      run(SchemaDdl.drop(schema, db.dialect()));
    }
  }

  @Test
  void enums_grow_and_get_other_names() {
    SqlType mood = SqlType.enumOf("mood");
    Ddl add = new ObjectDdl.AddEnumValue("mood", "it's ok", "glad");
    if (has(Capability.NATIVE_ENUM, add)) {
      Table table = TABLE.columns(List.of(TableColumn.of("m", mood)));
      EnumType type = new EnumType("mood", List.of("sad", "glad"));
      run(SchemaDdl.create(new Schema(List.of(table), List.of(type)), db.dialect()));
      run(add, new ObjectDdl.RenameEnumValue("mood", "sad", "blue"));
      sql("INSERT INTO t VALUES ('glad'), ('it''s ok'), ('blue')");
      run(new ObjectDdl.RenameEnum("mood", "feeling"));
      assertThat(all("SELECT m::feeling::text FROM t ORDER BY t.m", SqlType.TEXT))
          .containsExactly("blue", "it's ok", "glad");
      run(
          new Ddl.CreateSchema("shop", false),
          new ObjectDdl.RenameEnum("feeling", "shop.mood"),
          new AlterTable.RenameTable(T, new TableName("shop", "u")));
      assertThat(all("SELECT count(*) FROM shop.u WHERE m = 'blue'::shop.mood", SqlType.BIGINT))
          .containsExactly(1L);
      run(
          new Ddl.DropTable(new TableName("shop", "u"), false, false),
          new ObjectDdl.DropEnum("shop.mood", false),
          new Ddl.DropSchema("shop", false));
    }
  }

  @Test
  void a_column_changes_between_texts_and_enums() {
    EnumType type = new EnumType("mood", List.of("sad", "glad"));
    Ddl create = new ObjectDdl.CreateEnum(type, false);
    if (has(Capability.NATIVE_ENUM, create)) {
      TableColumn text = TableColumn.of("m", SqlType.TEXT).defaultValue(Default.of("sad"));
      TableColumn mood = text.type(SqlType.enumOf("mood"));
      TableColumn other = text.type(SqlType.enumOf("other"));
      run(create, new ObjectDdl.CreateEnum(new EnumType("other", type.labels()), false));
      create(TABLE.columns(List.of(N, text)));
      sql("INSERT INTO t (n) VALUES (1)");
      run(
          new AlterTable.AlterColumn(T, text, mood),
          new AlterTable.AlterColumn(T, mood, other),
          new AlterTable.AlterColumn(T, other, text.type(SqlType.varchar(5))));
      sql("INSERT INTO t (n) VALUES (2)");
      assertThat(all("SELECT m FROM t", SqlType.TEXT)).containsExactly("sad", "sad");
      assertThatThrownBy(
              () ->
                  run(
                      new AlterTable.AlterColumn(
                          T, text.type(SqlType.varchar(5)), text.type(SqlType.varchar(2)))))
          .hasMessageContaining("too long");
    }
  }

  @Test
  void old_rows_are_looked_at_later() {
    CheckConstraint check = new CheckConstraint("c", new SqlText("n > 0")).validated(false);
    Ddl change = new AlterTable.AddCheck(T, check);
    create(TABLE);
    if (!db.dialect().has(Capability.NOT_VALID)) {
      assertThat(db.dialect().alters(new AlterTable.AddCheck(T, check), TABLE)).isFalse();
      return;
    }
    sql("INSERT INTO t VALUES (0)");
    run(change);
    assertThatThrownBy(() -> sql("INSERT INTO t VALUES (0)")).isInstanceOf(CheckViolation.class);
    assertThatThrownBy(() -> run(new AlterTable.ValidateConstraint(T, "c")))
        .isInstanceOf(CheckViolation.class);
    sql("UPDATE t SET n = 1");
    run(new AlterTable.ValidateConstraint(T, "c"));
  }

  @Test
  void pairs_of_rows_are_excluded() {
    TableColumn room = TableColumn.of("room", SqlType.INTEGER);
    ExclusionConstraint exclusion =
        new ExclusionConstraint(
            "t_excl",
            "gist",
            List.of(Element.of("int4range(n, n + 10)", "&&")),
            new SqlText("room > 0"));
    Table table = TABLE.columns(List.of(N, room)).exclusions(List.of(exclusion));
    if (has(Capability.EXCLUSION, new Ddl.CreateTable(table, false))) {
      create(table);
      sql("INSERT INTO t VALUES (1, 1), (20, 1), (2, 0)");
      assertThatThrownBy(() -> sql("INSERT INTO t VALUES (5, 1)"))
          .isInstanceOf(UniqueViolation.class);
      run(new AlterTable.DropConstraint(T, "t_excl"));
      sql("INSERT INTO t VALUES (20, 0)");
      run(new AlterTable.AddExclusion(T, exclusion));
    }
  }

  @Test
  void indexes_are_made_beside_the_work_and_renamed() {
    Ddl change = new Ddl.CreateIndex(T, Index.on("i", "n"), false, true);
    create(TABLE);
    if (has(Capability.CONCURRENT_INDEX, change)) {
      outside(change);
      outside(new Ddl.CreateIndex(T, Index.on("i", "n"), true, true));
      run(new Ddl.RenameIndex(T, "i", "j"));
      outside(new Ddl.DropIndex(T, "j", false, true));
      outside(new Ddl.DropIndex(T, "j", true, true));
    }
  }

  private void outside(Ddl change) {
    db.dialect().compile(change).forEach(db::execute);
  }

  @Test
  void extensions_come_and_go() {
    Ddl change = new ObjectDdl.CreateExtension("plpgsql", true);
    if (has(Capability.EXTENSIONS, change)) {
      run(
          change,
          new ObjectDdl.DropExtension("plpgsql", false),
          new ObjectDdl.DropExtension("plpgsql", true),
          new ObjectDdl.CreateExtension("plpgsql", false));
    }
  }

  @Test
  void comments_come_and_go() {
    Ddl change = new Ddl.CommentColumn(T, "n", "It's a number");
    create(TABLE);
    if (has(Capability.COMMENTS, change)) {
      String comment = "SELECT col_description('t'::regclass, 1)";
      run(change, new Ddl.CommentTable(T, "Numbers"));
      assertThat(all(comment, SqlType.TEXT)).containsExactly("It's a number");
      run(new Ddl.CommentColumn(T, "n", null), new Ddl.CommentTable(T, null));
      assertThat(all(comment, SqlType.TEXT)).containsOnlyNulls();
    }
  }

  @Test
  void raw_sql_is_run_as_it_is() {
    create(TABLE);
    run(new Ddl.RawSql(new SqlText("INSERT INTO t VALUES (1)")));
    assertThat(all("SELECT n FROM t", SqlType.INTEGER)).containsExactly(1);
  }
}
