package dev.plinth.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be set by an option, a variable of the environment, or a line of the file. */
public enum Setting {
  /** The database: {@code postgresql://user:password@host/name}, {@code sqlite:file.db}. */
  URL(null, "the database", ""),

  /** The package of the migrations. */
  PACKAGE("migrations", "the package of the migrations", " (default: migrations)"),

  /** The sequence that the migrations belong to; the package tells it where it is not set. */
  SEQUENCE(null, "the sequence of the migrations", " (default: what the package says)"),

  /** Names of models or packages, separated by commas; all compiled models where it is not set. */
  MODELS(null, "the models, or their packages", ", by commas (default: all that are compiled)"),

  /** Where compiled models and migrations are; several are separated as in a class path. */
  CLASSES("target/classes", "the compiled models and migrations", " (default: target/classes)"),

  /** Where the sources of new migrations are written. */
  SOURCES("src/main/java", "where sources are written", " (default: src/main/java)"),

  /** Where the list of migrations, and those in SQL, are kept. */
  RESOURCES("src/main/resources", "where resources are written", " (default: src/main/resources)");

  private final @Nullable String byDefault;
  private final String meaning;
  private final String otherwise;

  Setting(@Nullable String byDefault, String meaning, String otherwise) {
    this.byDefault = byDefault;
    this.meaning = meaning;
    this.otherwise = otherwise;
  }

  /** What holds where nobody set it, or null. */
  public @Nullable String byDefault() {
    return byDefault;
  }

  /** What it is, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** What it is, and what holds where nobody set it. */
  String description() {
    return meaning + otherwise;
  }

  /** Its name in the file: {@code url}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name on the command line: {@code --url}. */
  public String option() {
    return "--" + key();
  }

  /** Its name in the environment: {@code PLINTH_URL}. */
  public String variable() {
    return "PLINTH_" + name();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}
