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
    for (String option : text.isEmpty() ? List.<String>of() : UrlParser.split(text, '&')) {
      read = option.isEmpty() ? read : read(read, option, jdbc, properties);
    }
    return new UrlParts(
        jdbc,
        read.scheme(),
        read.user(),
        read.password(),
        read.hosts(),
        read.database(),
        read.settings(),
        properties);
  }

  private static UrlParts read(
      UrlParts parts, String option, boolean jdbc, Map<String, String> properties) {
    int equals = option.indexOf('=');
    String name =
        UrlParser.decode(
            equals < 0 ? option : option.substring(0, equals), "name of an option", false);
    String value =
        equals < 0
            ? ""
            : UrlParser.decode(
                option.substring(equals + 1), "value of the option '" + name + "'", false);
    if (name.equals("user")) {
      return parts.withUser(value);
    }
    if (name.equals("password")) {
      return parts.withPassword(value);
    }
    Optional<Setting<?>> setting = Settings.find(name).filter(found -> fits(found, parts));
    if (setting.isPresent()) {
      return parts.withSettings(with(parts.settings(), setting.get(), value));
    }
    if (!jdbc) {
      throw unknown(name, parts);
    }
    properties.put(name, value);
    return parts;
  }

  private static boolean fits(Setting<?> setting, UrlParts parts) {
    return setting.scope() == Scope.ANY || setting.scope() == scope(parts);
  }

  private static Scope scope(UrlParts parts) {
    return Drivers.forDialect(Dialects.forScheme(parts.scheme()).name()).scope();
  }

  static <T> Settings with(Settings settings, Setting<T> setting, String value) {
    try {
      return settings.with(setting, setting.parse(value));
    } catch (IllegalArgumentException e) {
      throw new PlinthException(
          "url.option",
          "The option '%s' in the database URL has to be %s, but is '%s'."
              .formatted(setting.name(), setting.expected(), value));
    }
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
