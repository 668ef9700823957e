package dev.plinth.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all commands know. */
final class SettingOptions {
  private final Map<Setting, String> given = new EnumMap<>(Setting.class);

  @Option(
      names = "--project",
      paramLabel = "<folder>",
      description = "the folder of the project (default: this one)")
  private @Nullable Path project;

  @Option(
      names = "--url",
      paramLabel = "<url>",
      description = "the database; PLINTH_URL keeps its password out of the list of processes")
  void url(String url) {
    given.put(Setting.URL, url);
  }

  @Option(
      names = "--classes",
      paramLabel = "<path>",
      description = "where the compiled models and migrations are (default: target/classes)")
  void classes(String path) {
    given.put(Setting.CLASSES, path);
  }

  @Option(
      names = "--sources",
      paramLabel = "<folder>",
      description = "where sources are written (default: src/main/java)")
  void sources(String folder) {
    given.put(Setting.SOURCES, folder);
  }

  @Option(
      names = "--resources",
      paramLabel = "<folder>",
      description = "where resources are written (default: src/main/resources)")
  void resources(String folder) {
    given.put(Setting.RESOURCES, folder);
  }

  @Option(
      names = "--package",
      paramLabel = "<name>",
      description = "the package of the migrations (default: migrations)")
  void packageName(String name) {
    given.put(Setting.PACKAGE, name);
  }

  @Option(
      names = "--models",
      paramLabel = "<names>",
      description = "models or packages of them, by commas (default: all that are compiled)")
  void models(String names) {
    given.put(Setting.MODELS, names);
  }

  @Option(
      names = "--sequence",
      paramLabel = "<name>",
      description = "the sequence of the migrations (default: what the package says)")
  void sequence(String name) {
    given.put(Setting.SEQUENCE, name);
  }

  Configuration configuration() {
    Path folder = project == null ? Path.of("") : project;
    return Configuration.of(folder.toAbsolutePath().normalize(), given, System.getenv());
  }
}
