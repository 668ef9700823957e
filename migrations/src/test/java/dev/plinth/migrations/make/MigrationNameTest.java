package dev.plinth.migrations.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationNameTest {
  private static final TableName USERS = TableName.of("users");
  private static final Operation ADD =
      new AddColumn(USERS, TableColumn.of("age", SqlType.INTEGER).optional());

  @Test
  void the_first_migration_is_initial() {
    assertThat(MigrationName.of(1, List.of(ADD))).isEqualTo("0001_initial");
  }

  @Test
  void a_later_one_says_what_it_does() {
    assertThat(MigrationName.of(2, List.of(ADD))).isEqualTo("0002_add_age_to_users");
    assertThat(MigrationName.of(3, List.of(ADD, new DropTable(USERS))))
        .isEqualTo("0003_add_age_to_users_and_more");
    assertThat(MigrationName.of(4, List.of())).isEqualTo("0004_empty");
  }

  @Test
  void a_given_name_becomes_letters_digits_and_underscores() {
    assertThat(MigrationName.of(12, " Näme; of -- all ")).isEqualTo("0012_n_me_of_all");
    assertThat(MigrationName.of(13, "!")).isEqualTo("0013_change");
    assertThat(MigrationName.of(14, "a".repeat(80))).hasSize(55);
  }
}
