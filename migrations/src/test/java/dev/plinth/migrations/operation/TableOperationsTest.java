package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableOperationsTest {

  private static final Table USERS =
      Table.of(
          TableName.of("users"),
          List.of(TableColumn.identity("id"), TableColumn.of("name", SqlType.varchar(50))),
          PrimaryKey.of("id"));

  @Test
  void a_created_table_is_there_and_dropping_takes_it_back() {
    Operation create = new CreateTable(USERS);
    assertThat(create.apply(Schema.of())).isEqualTo(Schema.of(USERS));
    assertThat(create.reverse(Schema.of()).orElseThrow().apply(Schema.of(USERS)))
        .isEqualTo(Schema.of());
  }

  @Test
  void a_missing_table_is_told_with_the_nearest_name() {
    assertThatThrownBy(() -> new DropTable(TableName.of("usres")).apply(Schema.of(USERS)))
        .hasMessage(
            "No table 'usres'. Did you mean 'users'? There is: users. [migration.unknown-table]");
  }
}
