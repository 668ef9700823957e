package dev.plinth.db;

import dev.plinth.db.driver.Drivers;
import dev.plinth.db.driver.Setting;
import dev.plinth.db.driver.Setting.Scope;
import dev.plinth.db.driver.Settings;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes {@code pool_size=20&connect_timeout=5s} apart, each option as its type. */
final class UrlOptions {

  private UrlOptions() {}

  static UrlParts parse(UrlParts parts, String text, boolean jdbc) {
    UrlParts read = parts;
    Map<String, String> properties = new TreeMap<>();
    for (String option : UrlParser.split(text, '&')) {
      int equals = option.indexOf('=');
      String name = name(equals < 0 ? option : option.substring(0, equals));
      String value = equals < 0 ? "" : value(name, option.substring(equals + 1));
      if (jdbc && !isOurs(name, parts)) {
        properties.put(name, value);
      } else if (!name.isEmpty()) {
        read = with(read, name, value);
      }
    }
    properties.remove("");
    return jdbc ? read.ofJdbc(properties) : read;
  }

  /** The parts and one more option. */
  static UrlParts with(UrlParts parts, String name, String value) {
    return switch (name) {
      case "user" -> parts.withUser(value);
      case "password" -> parts.withPassword(value);
      default -> parts.withSettings(with(parts.settings(), known(name, parts), value));
    };
  }

  static void requireFit(Setting<?> setting, UrlParts parts) {
    known(setting.name(), parts);
  }

  static <T> Settings with(Settings settings, Setting<T> setting, String value) {
    try {
      return settings.with(setting, setting.parse(value));
    } catch (IllegalArgumentException e) {
      throw new PlinthException(
          "url.option",
          "The option '%s' has to be %s, but is '%s'."
              .formatted(setting.name(), setting.expected(), value));
    }
  }

  private static boolean isOurs(String name, UrlParts parts) {
    return name.equals("user") || name.equals("password") || find(name, parts).isPresent();
  }

  private static Setting<?> known(String name, UrlParts parts) {
    return find(name, parts).orElseThrow(() -> unknown(name, parts));
  }

  private static Optional<Setting<?>> find(String name, UrlParts parts) {
    Scope scope = scope(parts);
    return Settings.find(name)
        .filter(setting -> setting.scope() == Scope.ANY || setting.scope() == scope);
  }

  private static Scope scope(UrlParts parts) {
    return Drivers.forDialect(Dialects.forScheme(parts.scheme()).name()).scope();
  }

  private static String name(String text) {
    return UrlParser.decode(text, "name of an option", false);
  }

  private static String value(String name, String text) {
    return UrlParser.decode(text, "value of the option '" + name + "'", false);
  }

  private static PlinthException unknown(String name, UrlParts parts) {
    List<String> known = Settings.names(scope(parts));
    String sentence =
        Settings.find(name).isPresent()
            ? "The option '%s' makes no sense for %s.".formatted(name, parts.scheme())
            : "Unknown option '%s' in the database URL.".formatted(name);
    return new PlinthException(
        "url.unknown-option",
        sentence
            + NearestName.hint(name, known)
            + " Options: "
            + String.join(", ", known)
            + ". A property of the driver itself is taken from jdbc: URLs.");
  }
}
