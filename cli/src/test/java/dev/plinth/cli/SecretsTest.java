package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No migration 'postgresql://ann:s3cret@host/shop'. There are: app/0001_initial.",
        "No migration 'postgresql://ann:my s3cret@host/shop'.",
        "No migration 'postgresql://ann:a@s3cret@host'.",
        "No migration 'postgresql://:s3cret@host'.",
        "jdbc:postgresql://host/shop?user=ann&password=s3cret&ssl=true",
        "Password=s3cret"
      })
  void passwords_are_hidden_wherever_they_stand(String text) {
    assertThat(Secrets.hidden(text)).contains("***").doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No connection to postgresql://ann:***@host:5432/shop.",
        "No connection to postgresql://host:5432/shop, ann@laptop is at work.",
        "[x] app/0001_initial by ann@laptop"
      })
  void all_else_stays(String text) {
    assertThat(Secrets.hidden(text)).isEqualTo(text);
  }
}
