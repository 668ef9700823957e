package dev.plinth.db;

import dev.plinth.db.driver.Drivers;
import dev.plinth.db.driver.Setting;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a URL apart. Nothing of it is quoted in a message before it is sure that it is not a piece
 * of the password.
 */
final class UrlParser {

  private static final String FORM =
      " Write scheme://user:password@host:port/name?options, for example"
          + " postgresql://app@localhost/shop or sqlite:shop.db.";

  private UrlParser() {}

  static UrlParts parse(String text) {
    boolean jdbc = text.startsWith("jdbc:");
    String bare = jdbc ? text.substring("jdbc:".length()) : text;
    int colon = bare.indexOf(':');
    if (colon <= 0) {
      throw new PlinthException("url.scheme", "The database URL has no scheme." + FORM);
    }
    String scheme = scheme(bare.substring(0, colon));
    String rest = bare.substring(colon + 1);
    int question = rest.indexOf('?');
    String place = question < 0 ? rest : rest.substring(0, question);
    UrlParts parts = UrlParts.of(scheme);
    String options = question < 0 ? "" : rest.substring(question + 1);
    if (!isFile(scheme) && place.indexOf('@') < 0 && options.indexOf('@') >= 0) {
      throw cutPassword();
    }
    UrlParts placed = isFile(scheme) ? file(parts, place) : server(parts, place, jdbc);
    return UrlOptions.parse(placed, options, jdbc);
  }

  static boolean isFile(String scheme) {
    return Drivers.forDialect(Dialects.forScheme(scheme).name()).scope() == Setting.Scope.FILE;
  }

  private static PlinthException cutPassword() {
    return new PlinthException(
        "url.encoding",
        "The database URL has an '@' after its '?'. A question mark in the password is %3F, an '@'"
            + " in an option is %40.");
  }

  static String scheme(String scheme) {
    List<String> known = Dialects.schemes();
    if (known.contains(scheme)) {
      return scheme;
    }
    String shown = scheme.chars().allMatch(Character::isLetterOrDigit) ? "'" + scheme + "'" : "";
    throw new PlinthException(
        "url.scheme",
        ("Unknown scheme " + shown).strip()
            + " in the database URL."
            + NearestName.hint(scheme, known)
            + " Known: "
            + String.join(", ", known)
            + ", each also after jdbc:.");
  }

  private static UrlParts file(UrlParts parts, String place) {
    String path = place;
    if (place.startsWith("//")) {
      path = place.substring(2);
      if (!path.startsWith("/")) {
        throw new PlinthException(
            "url.host",
            "A database in a file has no host. Write "
                + parts.scheme()
                + ":relative.db or "
                + parts.scheme()
                + ":///absolute/path.db.");
      }
    }
    String decoded = decode(path, "path", true);
    if (decoded.isEmpty()) {
      throw new PlinthException(
          "url.database",
          "The database URL names no file. Write %1$s:file.db or %1$s::memory:."
              .formatted(parts.scheme()));
    }
    return parts.withDatabase(windows(decoded));
  }

  /** {@code /C:/data.db} is how a URL says {@code C:/data.db}. */
  private static String windows(String path) {
    boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
    return drive ? path.substring(1) : path;
  }

  private static UrlParts server(UrlParts parts, String place, boolean jdbc) {
    if (!place.startsWith("//")) {
      return nameOnly(parts, place, jdbc);
    }
    String authority = place.substring(2);
    int slash = authority.indexOf('/', authority.lastIndexOf('@') + 1);
    String name = slash < 0 ? "" : authority.substring(slash + 1);
    String servers = slash < 0 ? authority : authority.substring(0, slash);
    int at = servers.lastIndexOf('@');
    UrlParts owned = at < 0 ? parts : user(parts, servers.substring(0, at));
    return owned.withHosts(UrlHosts.parse(servers.substring(at + 1))).withDatabase(database(name));
  }

  private static UrlParts nameOnly(UrlParts parts, String place, boolean jdbc) {
    if (!jdbc) {
      throw new PlinthException(
          "url.host", "Two slashes are missing after '" + parts.scheme() + ":'." + FORM);
    }
    return parts.withDatabase(database(place));
  }

  private static UrlParts user(UrlParts parts, String text) {
    int colon = text.indexOf(':');
    String name = decode(colon < 0 ? text : text.substring(0, colon), "user name", false);
    String password = colon < 0 ? null : decode(text.substring(colon + 1), "password", false);
    return parts.withUser(name.isEmpty() ? null : name).withPassword(password);
  }

  private static @Nullable String database(String text) {
    return text.isEmpty() ? null : decode(text, "database name", true);
  }

  /** Decodes a part; a wrong one is shown only where it can not be a secret. */
  static String decode(String text, String part, boolean show) {
    try {
      return Percent.decode(text);
    } catch (IllegalArgumentException e) {
      String shown = show ? " '" + text + "'" : "";
      throw new PlinthException(
          "url.encoding",
          "The "
              + part
              + shown
              + " in the database URL is not percent-encoded as it has to be: write %25 for a"
              + " percent sign and two hexadecimal digits after every other one.");
    }
  }

  static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        pieces.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return pieces;
  }
}
