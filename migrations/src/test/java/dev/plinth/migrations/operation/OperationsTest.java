package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsTest extends Steps {
  private static final Dialect SQLITE = Dialects.byName("sqlite");

  @Test
  void each_operation_meets_what_those_before_it_made() {
    Operations steps =
        Operations.of(
            List.of(
                new RenameTable(USERS, TableName.of("people")),
                new RenameColumn(TableName.of("people"), "name", "nick")));
    assertThat(steps.apply(BEFORE).table(TableName.of("people")).orElseThrow().column("nick"))
        .isPresent();
    assertThat(steps.reverse(BEFORE).orElseThrow().list())
        .containsExactly(
            new RenameColumn(TableName.of("people"), "nick", "name"),
            new RenameTable(TableName.of("people"), USERS));
    assertThat(steps.describe())
        .isEqualTo("rename table users to people, rename column name of people to nick");
  }

  @Test
  void one_that_can_not_be_taken_back_keeps_all() {
    assertThat(Operations.of(List.of(RunSql.of("x"))).reverse(BEFORE)).isEmpty();
    assertThat(Operations.of(List.of()).describe()).isEqualTo("nothing");
  }

  @Test
  void a_table_is_made_anew_once() {
    Operations steps =
        Operations.of(
            List.of(
                new DropConstraint(USERS, "users_age_check"),
                new DropConstraint(POSTS, AUTHOR.name()),
                new DropIndex(USERS, "users_age_idx"),
                new AlterColumn(USERS, TableColumn.of("age", SqlType.BIGINT)),
                new AddColumn(USERS, TableColumn.of("bio", SqlType.TEXT).optional())));
    List<Ddl> changes = steps.ddl(BEFORE, SQLITE);
    Table users = steps.apply(BEFORE).table(USERS).orElseThrow();
    Table posts = steps.apply(BEFORE).table(POSTS).orElseThrow();
    assertThat(changes)
        .containsExactly(
            new Ddl.RebuildTable(POSTS_TABLE, posts), new Ddl.RebuildTable(USERS_TABLE, users));
  }

  @Test
  void sql_of_one_s_own_meets_the_table_as_it_is_then() {
    Operations steps =
        Operations.of(
            List.of(
                new DropConstraint(USERS, "users_age_check"),
                RunSql.of("UPDATE users SET age = -1"),
                new AlterColumn(USERS, TableColumn.of("age", SqlType.BIGINT))));
    assertThat(steps.ddl(BEFORE, SQLITE)).hasSize(3);
  }

  @Test
  void a_column_dropped_and_added_again_does_not_keep_its_values() {
    Operations steps =
        Operations.of(
            List.of(
                new DropConstraint(POSTS, AUTHOR.name()),
                new DropColumn(POSTS, "draft"),
                new AddColumn(POSTS, TableColumn.of("draft", SqlType.BOOLEAN).optional())));
    assertThat(steps.ddl(BEFORE, SQLITE)).hasSizeGreaterThan(1);
  }

  @Test
  void values_computed_from_computed_ones_need_a_step_each() {
    Operations steps =
        Operations.of(
            List.of(
                new AlterColumn(USERS, TableColumn.of("age", SqlType.TEXT), new SqlText("age + 1")),
                new AlterColumn(
                    USERS, TableColumn.of("age", SqlType.TEXT), new SqlText("age + 2"))));
    assertThat(steps.ddl(BEFORE, SQLITE)).hasSize(2);
  }
}
