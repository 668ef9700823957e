package dev.plinth.cli;

import dev.plinth.db.DatabaseUrl;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the commands work with. An option counts first, then a variable of the environment, then a
 * line of the file, then the default:
 *
 * <pre>
 * plinth migrate --url sqlite:app.db
 * PLINTH_URL=sqlite:app.db plinth migrate
 * plinth.properties: url = sqlite:app.db
 * </pre>
 *
 * Relative paths start at the folder of the project. Immutable.
 */
public final class Configuration {
  /** The name of the file in the folder of a project. */
  public static final String FILE = "plinth.properties";

  private final Path folder;
  private final Map<Setting, String> known;

  private Configuration(Path folder, Map<Setting, String> known) {
    this.folder = folder;
    this.known = new EnumMap<>(known);
  }

  /**
   * The configuration of a project.
   *
   * @param folder the folder of the project, where {@value #FILE} may be
   * @param options what the command line or the build says
   * @param environment the variables of the environment
   * @throws PlinthException {@code cli.no-project} where the folder is not there, {@code
   *     cli.unknown-setting} for a line of the file that means nothing, {@code cli.unreadable-file}
   *     where it can not be read
   */
  public static Configuration of(
      Path folder, Map<Setting, String> options, Map<String, String> environment) {
    requireThere(folder);
    Properties lines = lines(folder.resolve(FILE));
    Map<Setting, String> known = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Stream.of(
              options.get(setting),
              environment.get(setting.variable()),
              lines.getProperty(setting.key()),
              setting.byDefault())
          .filter(value -> value != null && !value.isBlank())
          .findFirst()
          .ifPresent(value -> known.put(setting, value.strip()));
    }
    return new Configuration(folder, known);
  }

  private static void requireThere(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new PlinthException("cli.no-project", "There is no folder " + folder + ".");
    }
  }

  private static Properties lines(Path file) {
    Properties lines = new Properties();
    if (Files.exists(file)) {
      try {
        lines.load(new StringReader(withoutMark(Files.readString(file))));
      } catch (MalformedInputException e) {
        throw unreadable(file, "it is not in UTF-8", e);
      } catch (IOException | IllegalArgumentException e) {
        throw unreadable(file, String.valueOf(e.getMessage()), e);
      }
    }
    lines.stringPropertyNames().forEach(key -> check(key, file));
    return lines;
  }

  /** Editors of Windows begin a file with a mark that is no part of it. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static PlinthException unreadable(Path file, String why, Exception cause) {
    return new PlinthException(
        "cli.unreadable-file", "The file " + file + " can not be read: " + why + ".", cause);
  }

  private static void check(String key, Path file) {
    List<String> keys = Setting.keys();
    if (!keys.contains(key)) {
      throw new PlinthException(
          "cli.unknown-setting",
          "No setting '"
              + key
              + "' in "
              + file
              + "."
              + NearestName.hint(key, keys)
              + " Settings: "
              + String.join(", ", keys)
              + ".");
    }
  }

  /** What was set, or its default, where there is one. */
  public Optional<String> find(Setting setting) {
    return Optional.ofNullable(known.get(setting));
  }

  /**
   * What was set, or its default.
   *
   * @throws PlinthException {@code cli.missing-setting} where nobody said it
   */
  public String get(Setting setting) {
    return find(setting).orElseThrow(() -> missing(setting));
  }

  private static PlinthException missing(Setting setting) {
    return new PlinthException(
        "cli.missing-setting",
        "Nobody said "
            + setting.meaning()
            + ". Give "
            + setting.option()
            + ", set "
            + setting.variable()
            + ", or write '"
            + setting.key()
            + " = ...' in "
            + FILE
            + ".");
  }

  /** The URL of the database; a file is looked for from the folder of the project on. */
  String url() {
    return DatabaseUrl.parse(get(Setting.URL)).in(folder).printWithPassword();
  }

  /** The sequence of the migrations: what was set, or what their package says. */
  public String sequence() {
    return find(Setting.SEQUENCE).orElseGet(() -> ClassNames.sequence(get(Setting.PACKAGE)));
  }

  /** A file as people of the project call it: from its folder on. */
  String shown(Path file) {
    return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
  }

  /** The path that was set, in the folder of the project. */
  public Path path(Setting setting) {
    return folder.resolve(get(setting));
  }

  /** The paths that were set, as in a class path. */
  public List<Path> paths(Setting setting) {
    return Arrays.stream(get(setting).split(File.pathSeparator)).map(folder::resolve).toList();
  }

  /** The names that were set, separated by commas; none where nothing was. */
  public List<String> names(Setting setting) {
    return find(setting).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
