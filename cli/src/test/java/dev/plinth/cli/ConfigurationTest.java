package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path folder;

  @Test
  void an_option_counts_before_the_environment_and_that_before_the_file() throws IOException {
    write("url = sqlite:file.db\nsequence = shop\npackage = com.example.changes");

    Configuration configuration =
        Configuration.of(
            folder,
            Map.of(Setting.URL, "sqlite:option.db"),
            Map.of("PLINTH_URL", "sqlite:environment.db", "PLINTH_SEQUENCE", "blog"));

    assertThat(configuration.get(Setting.URL)).isEqualTo("sqlite:option.db");
    assertThat(configuration.get(Setting.SEQUENCE)).isEqualTo("blog");
    assertThat(configuration.get(Setting.PACKAGE)).isEqualTo("com.example.changes");
  }

  @Test
  void what_is_empty_is_not_set() throws IOException {
    write("url = sqlite:file.db");

    Configuration configuration =
        Configuration.of(
            folder, Map.of(Setting.URL, ""), Map.of("PLINTH_URL", " ", "PLINTH_PACKAGE", ""));

    assertThat(configuration.get(Setting.URL)).isEqualTo("sqlite:file.db");
    assertThat(configuration.get(Setting.PACKAGE)).isEqualTo("migrations");
  }

  @Test
  void what_nobody_set_has_its_default() {
    assertThat(plain().path(Setting.SOURCES)).isEqualTo(folder.resolve("src/main/java"));
    assertThat(plain().find(Setting.SEQUENCE)).isEmpty();
  }

  @Test
  void a_missing_setting_says_the_three_ways_to_set_it() {
    assertThatThrownBy(() -> plain().get(Setting.URL))
        .hasMessage(
            "Nobody said the database. Give --url, set PLINTH_URL, or write 'url = ...' in"
                + " plinth.properties. [cli.missing-setting]");
  }

  @Test
  void an_unknown_line_of_the_file_is_an_error_with_the_nearest_setting() throws IOException {
    write("urll = sqlite:file.db");

    assertThatThrownBy(this::plain)
        .hasMessageStartingWith("No setting 'urll' in ")
        .hasMessageContaining("Did you mean 'url'? Settings: url, package, ")
        .hasMessageEndingWith("[cli.unknown-setting]");
  }

  @Test
  void the_file_may_come_from_windows() throws IOException {
    write("\uFEFFurl = sqlite:file.db\r\npackage = com.example.changes\r\n");

    assertThat(plain().get(Setting.URL)).isEqualTo("sqlite:file.db");
    assertThat(plain().get(Setting.PACKAGE)).isEqualTo("com.example.changes");
  }

  @Test
  void a_file_in_another_encoding_is_told() throws IOException {
    Files.write(folder.resolve(Configuration.FILE), new byte[] {'u', '=', (byte) 0xE4});

    assertThatThrownBy(this::plain)
        .hasMessageEndingWith("can not be read: it is not in UTF-8. [cli.unreadable-file]");
  }

  @Test
  void a_database_in_a_file_is_looked_for_in_the_folder_of_the_project() throws IOException {
    write("url = sqlite:data/file.db?pool_size=2");

    assertThat(plain().url()).isEqualTo("sqlite://" + folder + "/data/file.db?pool_size=2");
  }

  @Test
  void a_folder_that_is_not_there_is_an_error() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> Configuration.of(nowhere, Map.of(), Map.of()))
        .hasMessage("There is no folder " + nowhere + ". [cli.no-project]");
  }

  @Test
  void names_are_separated_by_commas() {
    Configuration configuration =
        Configuration.of(
            folder, Map.of(Setting.MODELS, "com.example.User, com.example.shop ,"), Map.of());

    assertThat(configuration.names(Setting.MODELS))
        .containsExactly("com.example.User", "com.example.shop");
    assertThat(plain().names(Setting.MODELS)).isEmpty();
  }

  private Configuration plain() {
    return Configuration.of(folder, Map.of(), Map.of());
  }

  private void write(String lines) throws IOException {
    Files.writeString(folder.resolve(Configuration.FILE), lines);
  }
}
