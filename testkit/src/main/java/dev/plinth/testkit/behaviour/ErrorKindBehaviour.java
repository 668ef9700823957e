package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.account;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.db.CheckViolation;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.ForeignKeyViolation;
import dev.plinth.db.InvalidSql;
import dev.plinth.db.MissingObject;
import dev.plinth.db.NotNullViolation;
import dev.plinth.db.UniqueViolation;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Product;
import org.junit.jupiter.api.Test;

/** What the database refuses, as kinds. */
abstract class ErrorKindBehaviour extends Behaviour {

  private <E extends DatabaseException> E caught(Class<E> kind, Runnable work) {
    E error = catchThrowableOfType(kind, () -> db.transaction(work));
    assertThat(error).isNotNull();
    return error;
  }

  @Test
  void a_unique_violation_names_its_columns() {
    tag("red");
    UniqueViolation error = caught(UniqueViolation.class, () -> tag("red"));
    assertThat(error.columns()).containsExactly("name");
    assertThat(error.id()).isEqualTo("database.unique-violation");
    assertThat(error).hasMessageContaining("name");
  }

  @Test
  void a_unique_violation_over_several_columns_names_them_all() {
    Product one = new Product();
    one.maker = "acme";
    one.code = "a";
    one.save();
    UniqueViolation error =
        caught(
            UniqueViolation.class,
            () -> {
              Product same = new Product();
              same.maker = "acme";
              same.code = "a";
              same.save();
            });
    assertThat(error.columns()).containsExactly("maker", "code");
  }

  @Test
  void a_primary_key_twice_is_a_unique_violation() {
    account("Ann", 1);
    Account ann = Account.objects.get(Account_.owner.eq("Ann"));
    UniqueViolation error =
        caught(
            UniqueViolation.class,
            () -> {
              Account same = new Account();
              same.id = ann.id;
              same.owner = "Bob";
              same.insert();
            });
    assertThat(error.columns()).containsExactly("id");
  }

  @Test
  void a_foreign_key_to_nowhere_is_a_foreign_key_violation() {
    ForeignKeyViolation error =
        caught(
            ForeignKeyViolation.class,
            () -> {
              Book book = new Book();
              book.title = "A";
              book.author.setId(-1L);
              book.save();
            });
    assertThat(error.id()).isEqualTo("database.foreign-key-violation");
  }

  @Test
  void a_check_that_fails_is_a_check_violation_by_name() {
    CheckViolation error = caught(CheckViolation.class, () -> account("Ann", -1));
    assertThat(error.constraint()).isEqualTo("accounts_not_overdrawn");
  }

  @Test
  void null_where_none_is_taken_is_a_not_null_violation_of_the_column() {
    NotNullViolation error =
        caught(
            NotNullViolation.class,
            () -> db.sql("INSERT INTO tags (name) VALUES (NULL)").execute());
    assertThat(error.columns()).containsExactly("name");
  }

  @Test
  void a_missing_table_or_column_is_a_missing_object() {
    caught(MissingObject.class, () -> db.sql("SELECT * FROM no_such_table").maps());
    caught(MissingObject.class, () -> db.sql("SELECT no_such_column FROM tags").maps());
  }

  @Test
  void nonsense_is_invalid_sql() {
    caught(InvalidSql.class, () -> db.sql("SELEKT 1").maps());
  }

  @Test
  void errors_carry_the_statement_and_the_drivers_cause_but_no_values() {
    tag("secret-red");
    UniqueViolation error = caught(UniqueViolation.class, () -> tag("secret-red"));
    assertThat(error.sql()).asString().startsWith("INSERT");
    assertThat(error).hasCauseInstanceOf(Exception.class);
    assertThat(error.getMessage()).doesNotContain("secret-red");
  }

  @Test
  void nothing_half_done_is_left_behind() {
    tag("red");
    caught(
        UniqueViolation.class,
        () -> {
          author("Ann");
          tag("red");
        });
    assertThat(dev.plinth.testkit.model.Author.objects.exists()).isFalse();
  }
}
