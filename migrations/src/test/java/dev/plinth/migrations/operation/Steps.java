package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.diff.NormalForm;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.List;

/**
 * What the tests of operations share: a small schema, and one operation seen from all its sides.
 */
abstract class Steps {
  static final TableName USERS = TableName.of("users");
  static final TableName POSTS = TableName.of("posts");

  static final ForeignKeyConstraint AUTHOR =
      new ForeignKeyConstraint(
          "posts_author_id_fkey",
          List.of("author_id"),
          USERS,
          List.of("id"),
          ReferentialAction.CASCADE,
          ReferentialAction.NO_ACTION,
          false);

  static final Table USERS_TABLE =
      Table.of(
              USERS,
              List.of(
                  TableColumn.identity("id"),
                  TableColumn.of("name", SqlType.varchar(50)),
                  TableColumn.of("age", SqlType.INTEGER).optional(),
                  TableColumn.of("mood", SqlType.enumOf("mood")).defaultValue(Default.of("happy"))),
              PrimaryKey.of("id"))
          .uniques(List.of(new UniqueConstraint("users_name_key", List.of("name"), null)))
          .checks(List.of(new CheckConstraint("users_age_check", new SqlText("age >= 0"))))
          .indexes(List.of(Index.on("users_age_idx", "age").where(new SqlText("age > 17"))));

  static final Table POSTS_TABLE =
      Table.of(
              POSTS,
              List.of(
                  TableColumn.identity("id"),
                  TableColumn.of("author_id", SqlType.BIGINT),
                  TableColumn.of("draft", SqlType.BOOLEAN)),
              PrimaryKey.of("id"))
          .foreignKeys(List.of(AUTHOR));

  static final Schema BEFORE =
      new Schema(
          List.of(USERS_TABLE, POSTS_TABLE),
          List.of(new EnumType("mood", List.of("happy", "sad"))));

  /** The table after the operation. */
  static Table after(Operation operation, TableName table) {
    return operation.apply(BEFORE).table(table).orElseThrow();
  }

  static List<String> postgres(Operation operation) {
    return sql(operation, Dialects.byName("postgresql"));
  }

  static List<String> sqlite(Operation operation) {
    return sql(operation, Dialects.byName("sqlite"));
  }

  private static List<String> sql(Operation operation, Dialect dialect) {
    return operation.ddl(BEFORE, dialect).stream()
        .flatMap(change -> dialect.compile(change).stream())
        .map(Sql::text)
        .map(text -> text.replaceAll("\\s+", " "))
        .toList();
  }

  /** Whether SQLite makes the table anew. */
  static boolean rebuilds(Operation operation) {
    List<Ddl> changes = operation.ddl(BEFORE, Dialects.byName("sqlite"));
    return changes.size() == 1 && changes.get(0) instanceof Ddl.RebuildTable;
  }

  /** The operation that takes this one back, which is shown to do so. */
  static Operation back(Operation operation) {
    Operation back = operation.reverse(BEFORE).orElseThrow();
    assertThat(NormalForm.of(back.apply(operation.apply(BEFORE)))).isEqualTo(NormalForm.of(BEFORE));
    return back;
  }
}
