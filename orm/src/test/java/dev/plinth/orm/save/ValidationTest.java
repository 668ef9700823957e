package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Document_;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationTest extends SqliteTest {

  @Test
  void all_problems_are_told_at_once_and_nothing_is_sent() {
    User user = new User();
    user.username = "x".repeat(51);
    assertThat(
            sent(
                () ->
                    assertThat(failure(user::save))
                        .hasMessage(
                            "User can't be saved: username has 51 characters, at most 50 are taken"
                                + " [validation.too-long]; email is null but the column takes none"
                                + " [validation.null]. [validation.failed]")))
        .isEmpty();
  }

  @Test
  void a_value_is_never_part_of_the_message() {
    User user = new User();
    user.username = "secret".repeat(10);
    user.email = "e";
    assertThat(failure(user::save)).message().doesNotContain("secret");
  }

  @Test
  void characters_are_counted_not_surrogates() {
    User user = user("john");
    user.username = "\uD83D\uDE00".repeat(50);
    user.save();
    user.username = "\uD83D\uDE00".repeat(51);
    assertThat(rules(user::save)).containsExactly("validation.too-long");
  }

  @Test
  void limits_of_fields_are_kept() {
    Document document = document();
    document.title = "no capital";
    document.amount = 1001;
    assertThat(rules(document::save)).containsExactly("validation.pattern", "validation.too-large");
    document.title = "X";
    document.amount = -1;
    assertThat(rules(document::save))
        .containsExactly("validation.too-short", "validation.too-small");
  }

  @Test
  void decimals_keep_their_digits() {
    Document document = document();
    document.price = new BigDecimal("1.005");
    assertThat(rules(document::save)).containsExactly("validation.too-precise");
    document.price = new BigDecimal("12345");
    assertThat(rules(document::save)).containsExactly("validation.out-of-range");
    document.price = new BigDecimal("1.50000");
    document.save();
    document.price = new BigDecimal("9999.99");
    document.save();
  }

  @Test
  void only_what_is_written_is_checked() {
    User user = user("john");
    user.username = "x".repeat(51);
    assertThat(rules(user::save)).containsExactly("validation.too-long");
    user.refresh();
    user.age = 5;
    user.save();
  }

  @Test
  void an_update_by_query_is_checked_too() {
    user("john");
    assertThat(rules(() -> User.objects.update(User_.username.set("x".repeat(51)))))
        .containsExactly("validation.too-long");
    assertThat(rules(() -> User.objects.update(User_.email.set((String) null))))
        .containsExactly("validation.null");
    assertThat(rules(() -> Document.objects.update(Document_.amount.set(5000))))
        .containsExactly("validation.too-large");
  }

  @Test
  void a_bulk_create_tells_which_object_is_meant() {
    User good = new User();
    good.username = "good";
    good.email = "e";
    User bad = new User();
    bad.username = "bad";
    ValidationFailed failed = failure(() -> User.objects.bulkCreate(List.of(good, bad)));
    assertThat(failed)
        .hasMessage(
            "User can't be saved: object 1: email is null but the column takes none"
                + " [validation.null]. [validation.failed]");
    assertThat(failed.violations())
        .containsExactly(
            new Violation(
                "User", "email", "validation.null", "is null but the column takes none", 1));
    assertThat(User.objects.count()).isZero();
  }

  private static Document document() {
    return Document.objects.create(
        document -> {
          document.title = "Invoice";
          document.price = new BigDecimal("5.00");
          document.amount = 2;
        });
  }

  private static List<String> rules(Runnable work) {
    return failure(work).violations().stream().map(Violation::rule).toList();
  }

  private static ValidationFailed failure(Runnable work) {
    ValidationFailed failed = catchThrowableOfType(ValidationFailed.class, work::run);
    assertThat(failed).isNotNull();
    return failed;
  }
}
