package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.DatabaseException;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.DropColumn;
import dev.plinth.migrations.operation.DropConstraint;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to a table, its rows and those that refer to them stay. */
abstract class KeptRows extends OnLiveSchema {

  private static final TableName USERS = TableName.of("users");
  private static final TableName POSTS = TableName.of("posts");

  private final List<Revision> revisions = new ArrayList<>();

  @BeforeEach
  void rows() {
    migrate(
        new CreateTable(
            Table.of(
                    USERS,
                    List.of(
                        TableColumn.identity("id"),
                        TableColumn.of("name", SqlType.varchar(20)),
                        TableColumn.of("age", SqlType.INTEGER).optional()),
                    PrimaryKey.of("id"))
                .checks(List.of(new CheckConstraint("grown", new SqlText("age > 17"))))
                .indexes(List.of(Index.on("users_name_idx", "name")))),
        new CreateTable(
            Table.of(
                    POSTS,
                    List.of(
                        TableColumn.identity("id"), TableColumn.of("author_id", SqlType.BIGINT)),
                    PrimaryKey.of("id"))
                .foreignKeys(List.of(author()))));
    run("INSERT INTO users (name, age) VALUES ('ada', 36), ('bob', NULL), ('cy', 50)");
    run("INSERT INTO posts (author_id) SELECT id FROM users WHERE name <> 'bob'");
  }

  private static ForeignKeyConstraint author() {
    return new ForeignKeyConstraint(
        "posts_author_fkey",
        List.of("author_id"),
        USERS,
        List.of("id"),
        ReferentialAction.CASCADE,
        ReferentialAction.NO_ACTION,
        false);
  }

  private void migrate(Operation... operations) {
    String name = "%04d_step".formatted(revisions.size() + 1);
    List<MigrationId> before =
        revisions.isEmpty() ? List.of() : List.of(revisions.get(revisions.size() - 1).id());
    revisions.add(
        new Revision(new MigrationId("app", name), before, true, List.of(), List.of(operations)));
    migrations().migrate();
  }

  private Migrations migrations() {
    return Migrations.of(db)
        .from(MigrationSet.ofRevisions(revisions))
        .safety(Safety.USUAL.stops(false));
  }

  private void run(String sql) {
    db.execute(Sql.of(sql));
  }

  private List<String> texts(String sql) {
    return db.query(Sql.of(sql), row -> String.valueOf(row.getString(1)));
  }

  @Test
  void a_column_of_another_type_keeps_its_values() {
    migrate(new AlterColumn(USERS, TableColumn.of("age", SqlType.BIGINT).optional()));
    assertThat(texts("SELECT age FROM users ORDER BY name")).containsExactly("36", "null", "50");
    assertThat(texts("SELECT count(*) FROM posts")).containsExactly("2");
  }

  @Test
  void a_value_is_computed_from_the_old_row() {
    migrate(
        new AlterColumn(
            USERS, TableColumn.of("age", SqlType.INTEGER), new SqlText("coalesce(age, 18)")));
    assertThat(texts("SELECT age FROM users ORDER BY name")).containsExactly("36", "18", "50");
    assertThatThrownBy(() -> run("INSERT INTO users (name) VALUES ('dee')"))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void a_new_column_is_filled_for_the_rows_that_are_there() {
    migrate(
        new AddColumn(USERS, TableColumn.of("nick", SqlType.TEXT), new SqlText("'friend'")),
        new AddColumn(USERS, TableColumn.of("score", SqlType.INTEGER).defaultValue(Default.of(7))));
    assertThat(texts("SELECT nick FROM users")).containsOnly("friend").hasSize(3);
    assertThat(texts("SELECT score FROM users")).containsOnly("7").hasSize(3);
    assertThatThrownBy(() -> run("INSERT INTO users (name) VALUES ('dee')"))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void rows_that_refer_to_a_table_stay_whatever_happens_to_it() {
    TableName people = TableName.of("people");
    migrate(
        new DropConstraint(USERS, "grown"),
        new DropColumn(USERS, "age"),
        new RenameTable(USERS, people),
        new RenameColumn(people, "name", "nick"),
        new AddCheck(people, new CheckConstraint("named", new SqlText("nick <> ''"))),
        new CreateIndex(people, Index.on("people_id_idx", "id")));
    assertThat(texts("SELECT nick FROM people ORDER BY nick")).containsExactly("ada", "bob", "cy");
    assertThat(texts("SELECT count(*) FROM posts")).containsExactly("2");
    run("DELETE FROM people WHERE nick = 'ada'");
    assertThat(texts("SELECT count(*) FROM posts")).containsExactly("1");
    migrations().rollback();
    assertThat(texts("SELECT name FROM users ORDER BY name")).containsExactly("bob", "cy");
  }

  @Test
  void numbers_go_on_where_they_were() {
    run("DELETE FROM users WHERE name = 'cy'");
    migrate(new AlterColumn(USERS, TableColumn.of("name", SqlType.TEXT)));
    run("INSERT INTO users (name) VALUES ('dee')");
    assertThat(texts("SELECT id FROM users WHERE name = 'dee'")).containsExactly("4");
  }

  @Test
  void rows_that_would_refer_to_nothing_keep_all_as_it_was() {
    migrate(new DropConstraint(POSTS, "posts_author_fkey"));
    run("INSERT INTO posts (author_id) VALUES (99)");
    assertThatThrownBy(() -> migrate(new AddForeignKey(POSTS, author())))
        .isInstanceOf(PlinthException.class);
    assertThat(texts("SELECT count(*) FROM posts")).containsExactly("3");
  }
}
