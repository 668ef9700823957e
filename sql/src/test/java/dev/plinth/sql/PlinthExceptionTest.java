package dev.plinth.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlinthExceptionTest {

  @Test
  void the_message_ends_with_the_id() {
    PlinthException error = new PlinthException("dialect.unknown", "No dialect 'oracel'.");
    assertThat(error).hasMessage("No dialect 'oracel'. [dialect.unknown]");
    assertThat(error.id()).isEqualTo("dialect.unknown");
  }

  @Test
  void the_cause_is_kept() {
    Exception cause = new Exception("broken pipe");
    assertThat(new PlinthException("database.connection-lost", "Lost.", cause)).hasCause(cause);
  }
}
