package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaDdlTest {
  @Test
  void what_is_referred_to_is_created_first_and_dropped_last() {
    Schema schema = Schema.of(table("comments", "posts"), table("posts", "users"), table("users"));
    for (Dialect dialect : Dialects.all()) {
      assertThat(texts(SchemaDdl.create(schema, dialect)))
          .containsExactly("create users", "create posts", "create comments");
      assertThat(texts(SchemaDdl.drop(schema, dialect)))
          .containsExactly("drop comments", "drop posts", "drop users");
    }
  }

  @Test
  void a_table_may_refer_to_itself() {
    Schema schema = Schema.of(table("employees", "employees"));
    assertThat(texts(SchemaDdl.create(schema, POSTGRES))).containsExactly("create employees");
    assertThat(texts(SchemaDdl.drop(schema, SQLITE))).containsExactly("drop employees");
  }

  @Test
  void circles_are_closed_afterwards_where_the_database_can() {
    Schema schema = Schema.of(table("users", "teams"), table("teams", "users"));
    assertThat(texts(SchemaDdl.create(schema, POSTGRES)))
        .containsExactly("create teams", "create users", "refer teams_users");
    assertThat(texts(SchemaDdl.drop(schema, POSTGRES)))
        .containsExactly("unrefer teams_users", "drop users", "drop teams");
  }

  @Test
  void circles_are_there_from_the_start_on_sqlite() {
    Schema schema = Schema.of(table("users", "teams"), table("teams", "users"));
    List<Ddl> changes = SchemaDdl.create(schema, SQLITE);
    assertThat(texts(changes)).containsExactly("create teams", "create users");
    assertThat(SQLITE.compile(changes.get(0)).get(0).text())
        .contains("REFERENCES \"users\" (\"id\")");
    assertThat(texts(SchemaDdl.drop(schema, SQLITE)))
        .containsExactly("defer", "drop users", "drop teams");
  }

  @Test
  void references_to_tables_outside_stay_with_their_table() {
    List<Ddl> changes = SchemaDdl.create(Schema.of(table("posts", "users")), POSTGRES);
    assertThat(texts(changes)).containsExactly("create posts");
    assertThat(POSTGRES.compile(changes.get(0)).get(0).text()).contains("REFERENCES \"users\"");
  }

  @Test
  void indexes_comments_and_partial_uniques_come_after_the_tables() {
    Table users =
        table("users")
            .indexes(List.of(Index.on("users_idx", "id")))
            .uniques(
                List.of(
                    new UniqueConstraint("partial", List.of("id"), new SqlText("id > 0")),
                    new UniqueConstraint("whole", List.of("id"), null)))
            .comment("People");
    assertThat(texts(SchemaDdl.create(Schema.of(users), POSTGRES)))
        .containsExactly("create users", "index partial", "index users_idx", "comment users");
    assertThat(texts(SchemaDdl.create(Schema.of(users), SQLITE)))
        .containsExactly("create users", "index partial", "index users_idx");
  }

  @Test
  void schemas_and_enums_come_before_the_tables() {
    Table table =
        Table.of(
            new TableName("shop", "t"),
            List.of(TableColumn.of("id", SqlType.BIGINT)),
            PrimaryKey.of("id"));
    Schema schema = new Schema(List.of(table), List.of(new EnumType("shop.mood", List.of("sad"))));
    assertThat(SchemaDdl.create(schema, POSTGRES, true))
        .hasSize(3)
        .startsWith(
            new Ddl.CreateSchema("shop", true),
            new ObjectDdl.CreateEnum(new EnumType("shop.mood", List.of("sad")), true));
    assertThatThrownBy(() -> SchemaDdl.create(schema, SQLITE))
        .isInstanceOf(UnsupportedFeature.class)
        .hasMessageContainingAll("SCHEMAS", "shop");
    assertThat(SchemaDdl.drop(schema, POSTGRES))
        .containsExactly(
            new Ddl.DropTable(new TableName("shop", "t"), false, false),
            new ObjectDdl.DropEnum("shop.mood", false));
  }

  @Test
  void sequences_come_before_the_tables_and_views_after_them() {
    View first = View.of(TableName.of("first"), "SELECT id FROM users");
    View second = View.of(TableName.of("second"), "SELECT id FROM first");
    Sequence numbers = Sequence.of(new TableName("shop", "numbers"));
    Schema schema =
        Schema.of(table("users"))
            .withViews(List.of(first, second))
            .withSequences(List.of(numbers))
            .withExtensions(List.of("citext"))
            .withNamespaces(List.of("audit"));
    Ddl users = new Ddl.CreateTable(table("users"), false);
    assertThat(SchemaDdl.create(schema, POSTGRES))
        .containsExactly(
            new Ddl.CreateSchema("audit", true),
            new Ddl.CreateSchema("shop", true),
            new ObjectDdl.CreateExtension("citext", true),
            new ObjectDdl.CreateSequence(numbers, false),
            users,
            new ObjectDdl.CreateView(first, false),
            new ObjectDdl.CreateView(second, false));
    assertThat(SchemaDdl.drop(schema, POSTGRES))
        .containsExactly(
            new ObjectDdl.DropView(second.name(), false, false),
            new ObjectDdl.DropView(first.name(), false, false),
            new Ddl.DropTable(TableName.of("users"), false, false),
            new ObjectDdl.DropSequence(numbers.name(), false));
    Schema plain = schema.withSequences(List.of()).withViews(List.of(first));
    assertThat(SchemaDdl.create(plain, SQLITE))
        .containsExactly(users, new ObjectDdl.CreateView(first, false));
  }

  private static Table table(String name, String... targets) {
    List<TableColumn> columns = List.of(TableColumn.of("id", SqlType.BIGINT));
    return Table.of(TableName.of(name), columns, PrimaryKey.of("id"))
        .foreignKeys(Stream.of(targets).map(target -> reference(name, target)).toList());
  }

  private static ForeignKeyConstraint reference(String from, String to) {
    return new ForeignKeyConstraint(
        from + "_" + to,
        List.of("id"),
        TableName.of(to),
        List.of("id"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false);
  }

  private static List<String> texts(List<Ddl> changes) {
    return changes.stream().map(SchemaDdlTest::text).toList();
  }

  private static String text(Ddl ddl) {
    if (ddl instanceof Ddl.CreateTable create) {
      return "create " + create.table().name();
    }
    if (ddl instanceof Ddl.DropTable drop) {
      return "drop " + drop.table();
    }
    if (ddl instanceof AlterTable.AddForeignKey add) {
      return "refer " + add.key().name();
    }
    if (ddl instanceof AlterTable.DropConstraint drop) {
      return "unrefer " + drop.name();
    }
    if (ddl instanceof Ddl.CreateIndex create) {
      return "index " + create.index().name();
    }
    if (ddl instanceof Ddl.CommentTable comment) {
      return "comment " + comment.table();
    }
    return ddl instanceof Ddl.DeferForeignKeys ? "defer" : ddl.toString();
  }
}
