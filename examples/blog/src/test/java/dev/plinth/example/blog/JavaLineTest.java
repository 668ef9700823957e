package dev.plinth.example.blog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaLineTest {

  @Test
  void a_line_of_unknown_source_is_named_instead() {
    StackTraceElement elsewhere = new StackTraceElement("app.Main", "main", "Main.java", 7);
    assertThat(JavaLine.of(elsewhere)).isEqualTo("app.Main.main(Main.java:7)");
  }
}
