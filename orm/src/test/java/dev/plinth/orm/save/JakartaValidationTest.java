package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.Tables;
import dev.plinth.orm.fixture.Contact;
import dev.plinth.orm.fixture.SqliteTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JakartaValidationTest extends SqliteTest {

  @BeforeEach
  void create() {
    Tables.create(db, Contact.class);
  }

  @Test
  void constraints_are_checked_with_the_rules_of_the_fields() {
    Contact contact = new Contact();
    contact.name = "x".repeat(41);
    contact.email = "nowhere";
    assertThat(
            sent(
                () ->
                    assertThatThrownBy(contact::save)
                        .isInstanceOf(ValidationFailed.class)
                        .hasMessage(
                            "Contact can't be saved: name has 41 characters, at most 40 are taken"
                                + " [validation.too-long]; email is no address"
                                + " [validation.constraint]. [validation.failed]")))
        .isEmpty();
    contact.name = "Ada";
    contact.email = "ada@example.com";
    contact.save();
    assertThat(contact.id).isNotNull();
  }

  @Test
  void objects_created_in_bulk_are_checked_too() {
    Contact good = new Contact();
    good.name = "Ada";
    Contact bad = new Contact();
    bad.name = " ";
    assertThatThrownBy(() -> Contact.objects.bulkCreate(List.of(good, bad)))
        .isInstanceOfSatisfying(
            ValidationFailed.class,
            failed ->
                assertThat(failed.violations())
                    .singleElement()
                    .satisfies(
                        violation -> {
                          assertThat(violation.field()).isEqualTo("name");
                          assertThat(violation.rule()).isEqualTo("validation.constraint");
                          assertThat(violation.position()).isEqualTo(1);
                        }));
  }
}
