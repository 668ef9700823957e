package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.migrations.make.Answers;
import dev.plinth.sql.TableName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Options say the same as the questions that name them. */
class AnswerOptionsTest {
  private static final TableName USERS = new TableName("shop", "users");

  private static Renames renames(String option) {
    AnswerOptions options = CommandLine.populateCommand(new AnswerOptions(), "--rename", option);
    Answers answers = options.answers(Renames.NONE);
    return answers.renames();
  }

  @Test
  void a_table_of_a_schema_is_told_from_a_column() {
    assertThat(renames("shop.users=shop.people"))
        .isEqualTo(Renames.NONE.table(USERS, new TableName("shop", "people")));
    assertThat(renames("shop.users.mail=email"))
        .isEqualTo(Renames.NONE.column(USERS, "mail", "email"));
    assertThat(renames("users.mail=email"))
        .isEqualTo(Renames.NONE.column(TableName.of("users"), "mail", "email"));
  }
}
