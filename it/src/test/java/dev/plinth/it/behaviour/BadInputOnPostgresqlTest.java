package dev.plinth.it.behaviour;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.AuthenticationFailed;
import dev.plinth.db.ConnectionFailed;
import dev.plinth.db.DataError;
import dev.plinth.db.Database;
import dev.plinth.it.TestDatabases;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class BadInputOnPostgresqlTest extends BadInput {

  @Override
  String url() {
    return TestDatabases.postgres();
  }

  @Override
  void overflow() {
    assertThatExceptionOfType(DataError.class)
        .isThrownBy(() -> Author.objects.update(Author_.age.set(Author_.age.plus(1))))
        .withMessageEndingWith("[database.data-error]");
  }

  @Test
  void an_unreachable_server() {
    assertThatExceptionOfType(ConnectionFailed.class)
        .isThrownBy(() -> Database.connect("postgresql://u:s3cret@localhost:1/db"))
        .withMessageContaining("localhost:1")
        .withMessageEndingWith("[database.unreachable]")
        .satisfies(
            e ->
                refused(
                    e.id(),
                    () -> {
                      throw e;
                    }));
  }

  @Test
  void a_user_that_the_server_does_not_let_in() {
    String stranger = url().replaceFirst("//[^@]*@", "//stranger:s3cret@");
    assertThatExceptionOfType(AuthenticationFailed.class)
        .isThrownBy(() -> Database.connect(stranger))
        .withMessageEndingWith("[database.authentication-failed]")
        .satisfies(
            e ->
                refused(
                    e.id(),
                    () -> {
                      throw e;
                    }));
  }
}
