package dev.plinth.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.CreateEnum;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.DropColumn;
import dev.plinth.migrations.operation.DropEnum;
import dev.plinth.migrations.operation.DropIndex;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  private static final TableName USERS = TableName.of("users");
  private static final Operation CREATE =
      new CreateTable(
          Table.of(USERS, List.of(TableColumn.of("id", SqlType.BIGINT)), PrimaryKey.of("id")));
  private static final TableColumn AGE = TableColumn.of("age", SqlType.INTEGER);

  private static List<String> fold(Operation... operations) {
    return Optimizer.fold(List.of(operations)).stream().map(Operation::describe).toList();
  }

  @Test
  void a_column_is_made_with_its_table() {
    List<Operation> folded =
        Optimizer.fold(
            List.of(
                CREATE,
                new AddColumn(USERS, AGE),
                new RenameColumn(USERS, "age", "years"),
                new AddCheck(USERS, new CheckConstraint("c", new SqlText("years > 0"))),
                new RenameTable(USERS, TableName.of("people"))));
    assertThat(folded).hasSize(1);
    Table table = ((CreateTable) folded.get(0)).table();
    assertThat(table.name()).isEqualTo(TableName.of("people"));
    assertThat(table.columns()).extracting(TableColumn::name).containsExactly("id", "years");
    assertThat(table.checks()).hasSize(1);
  }

  @Test
  void what_is_made_and_dropped_is_left_out() {
    assertThat(fold(CREATE, new DropTable(USERS))).isEmpty();
    assertThat(fold(new AddColumn(USERS, AGE), new DropColumn(USERS, "age"))).isEmpty();
    assertThat(fold(new CreateIndex(USERS, Index.on("i", "id")), new DropIndex(USERS, "i")))
        .isEmpty();
    assertThat(fold(new CreateEnum(new EnumType("mood", List.of("sad"))), new DropEnum("mood")))
        .isEmpty();
    assertThat(fold(new RenameColumn(USERS, "a", "b"), new RenameColumn(USERS, "b", "a")))
        .isEmpty();
  }

  @Test
  void other_tables_do_not_matter() {
    Operation other = new AddColumn(TableName.of("posts"), AGE);
    assertThat(fold(CREATE, other, new AddColumn(USERS, AGE)))
        .containsExactly("add column age to posts", "create table users");
  }

  @Test
  void nothing_moves_past_sql_of_one_s_own() {
    assertThat(fold(CREATE, RunSql.of("INSERT INTO users VALUES (1)"), new AddColumn(USERS, AGE)))
        .hasSize(3);
  }

  @Test
  void rows_keep_the_default_they_were_given() {
    Operation add = new AddColumn(USERS, AGE.defaultValue(Default.of(1)));
    assertThat(fold(add, new AlterColumn(USERS, AGE.defaultValue(Default.of(2))))).hasSize(2);
    assertThat(fold(add, new AlterColumn(USERS, AGE.optional().defaultValue(Default.of(1)))))
        .hasSize(1);
  }
}
