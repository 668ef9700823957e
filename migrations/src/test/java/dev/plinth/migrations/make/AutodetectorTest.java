package dev.plinth.migrations.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutodetectorTest {
  private static final TableName USERS = TableName.of("users");
  private static final TableName PEOPLE = TableName.of("people");

  @Test
  void no_difference_is_no_change_and_no_question() {
    Schema schema = Schema.of(table(USERS, text("mail")));

    assertThat(silent(schema, schema)).isEmpty();
  }

  @Test
  void what_no_model_speaks_of_stays() {
    Schema models = Schema.of(table(USERS, text("mail")));
    View view = new View(TableName.of("mails"), new SqlText("SELECT mail FROM users"), false, null);
    Schema before = models.withViews(List.of(view)).withExtensions(List.of("citext"));

    assertThat(silent(before, models)).isEmpty();
  }

  @Test
  void a_key_keeps_the_name_that_no_model_can_give_it() {
    Table users = table(USERS, text("mail"));
    Schema models = Schema.of(users.primaryKey(PrimaryKey.of("id")));

    assertThat(silent(Schema.of(users), models)).isEmpty();
  }

  @Test
  void a_key_keeps_the_numbering_that_no_model_can_ask_for() {
    Table users = table(USERS, text("mail"));
    TableColumn always = TableColumn.identity("id").always(true);

    assertThat(silent(Schema.of(users.replace("id", always)), Schema.of(users))).isEmpty();
  }

  @Test
  void a_column_that_may_be_renamed_is_asked_for_with_the_options_that_answer() {
    Schema before = Schema.of(table(USERS, text("mail")));
    Schema after = Schema.of(table(USERS, text("email")));

    Unanswered unanswered = catchThrowableOfType(Unanswered.class, () -> silent(before, after));

    assertThat(unanswered)
        .hasMessage(
            """
            Somebody has to answer first:
              Was column 'mail' of table 'users' renamed to 'email'?
                --rename users.mail=email
                --drop users.mail
             [migration.unanswered]""");
  }

  @Test
  void a_rename_that_the_model_tells_is_not_asked_for() {
    Schema before = Schema.of(table(USERS, text("mail")));
    Schema after = Schema.of(table(USERS, text("email")));
    Answers told = Answers.NONE.renamed(Renames.NONE.column(USERS, "mail", "email"));

    assertThat(describe(Autodetector.changes(before, after, told, Questioner.NOBODY)))
        .containsExactly("rename column mail of users to email");
  }

  @Test
  void a_rename_that_has_happened_hides_no_later_one() {
    Schema before = Schema.of(table(USERS, text("email"), text("mail")));
    Schema after = Schema.of(table(USERS, text("email"), text("post").optional()));
    Answers stale = Answers.NONE.renamed(Renames.NONE.column(USERS, "mail", "email"));
    Recorder yes = new Recorder(true, Fill.NONE);

    List<Operation> changes = Autodetector.changes(before, after, stale, yes);

    assertThat(yes.asked).containsExactly("Was column 'mail' of table 'users' renamed to 'post'?");
    assertThat(describe(changes)).contains("rename column mail of users to post");
  }

  @Test
  void a_column_that_is_said_to_be_dropped_is_dropped() {
    Schema before = Schema.of(table(USERS, text("mail")));
    Schema after = Schema.of(table(USERS, text("email").optional()));
    Answers told = Answers.NONE.dropped("users.mail");

    assertThat(describe(Autodetector.changes(before, after, told, Questioner.NOBODY)))
        .containsExactly("add column email to users", "drop column mail of users");
  }

  @Test
  void a_column_renamed_and_widened_at_once_is_asked_for() {
    Schema before =
        Schema.of(
            table(
                USERS, TableColumn.of("mail", SqlType.varchar(80)), number("a", SqlType.INTEGER)));
    Schema after = Schema.of(table(USERS, text("email"), number("b", SqlType.BIGINT)));
    Recorder yes = new Recorder(true, Fill.NONE);

    List<Operation> changes = Autodetector.changes(before, after, Answers.NONE, yes);

    assertThat(yes.asked)
        .containsExactly(
            "Was column 'mail' of table 'users' renamed to 'email'?",
            "Was column 'a' of table 'users' renamed to 'b'?");
    assertThat(describe(changes)).noneMatch(change -> change.startsWith("drop"));
  }

  @Test
  void a_link_table_of_another_name_is_asked_for() {
    Table tags = table(TableName.of("tags"));
    Schema before = Schema.of(table(USERS), tags, link("users", "user_id"));
    Table labels = link("users", "user_id").name(TableName.of("users_labels"));
    Schema after = Schema.of(table(USERS), tags, labels);
    Recorder yes = new Recorder(true, Fill.NONE);

    List<Operation> changes = Autodetector.changes(before, after, Answers.NONE, yes);

    assertThat(yes.asked).containsExactly("Was table 'users_tags' renamed to 'users_labels'?");
    assertThat(describe(changes)).contains("rename table users_tags to users_labels");
  }

  @Test
  void columns_of_a_renamed_link_table_are_asked_for_too() {
    Table tags = table(TableName.of("tags"));
    Schema before = Schema.of(table(USERS), tags, link("users", "user_id"));
    Schema after = Schema.of(table(USERS), tags, link("users", "owner_id"));
    Recorder yes = new Recorder(true, Fill.NONE);

    Autodetector.changes(before, after, Answers.NONE, yes);

    assertThat(yes.asked)
        .containsExactly("Was column 'user_id' of table 'users_tags' renamed to 'owner_id'?");
  }

  @Test
  void what_no_model_speaks_of_follows_a_renamed_table_and_column() {
    ExclusionConstraint apart =
        new ExclusionConstraint(
            "users_excl",
            "gist",
            List.of(ExclusionConstraint.Element.of("mail", "=")),
            new SqlText("mail <> ''"));
    View view = new View(TableName.of("mails"), new SqlText("SELECT 1 AS one"), false, null);
    Schema before =
        Schema.of(table(USERS, text("mail")).exclusions(List.of(apart))).withViews(List.of(view));
    Schema after = Schema.of(table(PEOPLE, text("email")));
    Answers told =
        Answers.NONE.renamed(Renames.NONE.table(USERS, PEOPLE).column(PEOPLE, "mail", "email"));

    assertThat(describe(Autodetector.changes(before, after, told, Questioner.NOBODY)))
        .containsExactly("rename table users to people", "rename column mail of people to email");
  }

  @Test
  void enum_types_that_no_column_is_of_stay() {
    Schema models = Schema.of(table(USERS, text("mail")));
    Schema before = models.withEnums(List.of(new EnumType("mood", List.of("SAD", "HAPPY"))));

    assertThat(silent(before, models)).isEmpty();
  }

  @Test
  void options_of_questions_name_a_table_with_its_schema() {
    TableName from = new TableName("shop", "users");
    Question asked = new Question.TableRenamed(from, new TableName("shop", "people"));

    assertThat(asked.options())
        .containsExactly("--rename shop.users=shop.people", "--drop shop.users");
  }

  @Test
  void columns_of_unlike_types_are_never_asked_for() {
    Schema before = Schema.of(table(USERS, text("mail")));
    Schema after = Schema.of(table(USERS, TableColumn.of("age", SqlType.INTEGER).optional()));

    assertThat(describe(silent(before, after)))
        .containsExactly("add column age to users", "drop column mail of users");
  }

  @Test
  void a_renamed_table_is_asked_for_and_its_columns_after_it() {
    Schema before = Schema.of(table(USERS, text("mail"), text("name")));
    Schema after = Schema.of(table(PEOPLE, text("email"), text("name")));
    Recorder yes = new Recorder(true, Fill.NONE);

    List<Operation> changes = Autodetector.changes(before, after, Answers.NONE, yes);

    assertThat(yes.asked)
        .containsExactly(
            "Was table 'users' renamed to 'people'?",
            "Was column 'mail' of table 'people' renamed to 'email'?");
    assertThat(Operations.of(changes).apply(before)).isEqualTo(after);
  }

  @Test
  void tables_that_share_less_than_half_of_their_columns_are_not_asked_for() {
    Schema before = Schema.of(table(USERS, text("a"), text("b"), text("c")));
    Schema after = Schema.of(table(PEOPLE, text("d"), text("e"), text("f")));

    assertThat(describe(silent(before, after)))
        .containsExactly("drop table users", "create table people");
  }

  @Test
  void a_link_table_follows_a_renamed_table() {
    Schema before = Schema.of(table(USERS), table(TableName.of("tags")), link("users", "user_id"));
    Schema after =
        Schema.of(table(PEOPLE), table(TableName.of("tags")), link("people", "person_id"));
    Answers told = Answers.NONE.renamed(Renames.NONE.table(USERS, PEOPLE));

    List<Operation> changes = Autodetector.changes(before, after, told, Questioner.NOBODY);

    assertThat(describe(changes))
        .contains(
            "rename table users to people",
            "rename table users_tags to people_tags",
            "rename column user_id of people_tags to person_id")
        .noneMatch(change -> change.startsWith("drop table") || change.startsWith("create table"));
  }

  @Test
  void existing_rows_get_the_value_that_was_answered_for_a_new_column() {
    Schema before = Schema.of(table(USERS));
    Schema after = Schema.of(table(USERS, text("name")));
    Recorder answer = new Recorder(false, Fill.of("'unknown'"));

    assertThat(Autodetector.changes(before, after, Answers.NONE, answer))
        .containsExactly(new AddColumn(USERS, text("name"), new SqlText("'unknown'")));
    assertThat(answer.asked)
        .containsExactly(
            "Which value do existing rows of 'users' get in the new column 'name' (in SQL)?");
  }

  @Test
  void nulls_get_a_value_before_a_column_becomes_not_null() {
    Schema before = Schema.of(table(USERS, text("name").optional()));
    Schema after = Schema.of(table(USERS, text("name")));
    Answers told = Answers.NONE.filled("users.name", Fill.of("''"));

    List<Operation> changes = Autodetector.changes(before, after, told, Questioner.NOBODY);

    assertThat(changes.get(0))
        .isEqualTo(
            new RunSql(
                List.of("UPDATE \"users\" SET \"name\" = '' WHERE \"name\" IS NULL"), List.of()));
    assertThat(changes).hasSize(2);
  }

  @Test
  void all_open_questions_are_told_at_once() {
    Schema before = Schema.of(table(USERS, text("mail"), text("name").optional()));
    Schema after = Schema.of(table(USERS, text("email"), text("name")));

    Unanswered unanswered = catchThrowableOfType(Unanswered.class, () -> silent(before, after));

    assertThat(unanswered.questions())
        .containsExactly(
            new Question.ColumnRenamed(USERS, "mail", "email"),
            new Question.Fill(USERS, "name", false));
  }

  private static List<Operation> silent(Schema before, Schema after) {
    return Autodetector.changes(before, after, Answers.NONE, Questioner.NOBODY);
  }

  private static List<String> describe(List<Operation> changes) {
    return changes.stream().map(Operation::describe).toList();
  }

  private static TableColumn number(String name, SqlType type) {
    return TableColumn.of(name, type).optional();
  }

  private static TableColumn text(String name) {
    return TableColumn.of(name, SqlType.TEXT);
  }

  private static Table table(TableName name, TableColumn... columns) {
    List<TableColumn> all = new ArrayList<>(List.of(TableColumn.identity("id")));
    all.addAll(List.of(columns));
    return Table.of(name, all, new PrimaryKey(name.name() + "_pkey", List.of("id")));
  }

  private static Table link(String owner, String column) {
    TableName name = TableName.of(owner + "_tags");
    List<TableColumn> columns =
        List.of(TableColumn.of(column, SqlType.BIGINT), TableColumn.of("tag_id", SqlType.BIGINT));
    PrimaryKey key = new PrimaryKey(name.name() + "_pkey", List.of(column, "tag_id"));
    return Table.of(name, columns, key)
        .foreignKeys(List.of(to(owner, column, name), to("tags", "tag_id", name)));
  }

  private static ForeignKeyConstraint to(String target, String column, TableName from) {
    return new ForeignKeyConstraint(
        from.name() + "_" + column + "_fkey",
        List.of(column),
        TableName.of(target),
        List.of("id"),
        ReferentialAction.CASCADE,
        ReferentialAction.NO_ACTION,
        false);
  }

  /** Answers everything alike, and remembers what was asked. */
  private static final class Recorder implements Questioner {
    private final List<String> asked = new ArrayList<>();
    private final boolean renamed;
    private final Fill fill;

    Recorder(boolean renamed, Fill fill) {
      this.renamed = renamed;
      this.fill = fill;
    }

    @Override
    public Optional<Boolean> isRenamed(Question question) {
      asked.add(question.text());
      return Optional.of(renamed);
    }

    @Override
    public Optional<Fill> fill(Question.Fill question) {
      asked.add(question.text());
      return Optional.of(fill);
    }
  }
}
