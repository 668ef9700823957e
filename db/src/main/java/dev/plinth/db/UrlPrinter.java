package dev.plinth.db;

import dev.plinth.db.DatabaseUrl.Host;
import dev.plinth.db.driver.Setting;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Writes a URL from its parts, so that parsing it gives the parts again. */
final class UrlPrinter {

  private static final String HIDDEN = "***";

  private UrlPrinter() {}

  static String print(UrlParts parts, boolean hide) {
    StringBuilder out = new StringBuilder();
    out.append(parts.jdbc() ? "jdbc:" : "").append(parts.scheme()).append(':');
    if (UrlParser.isFile(parts.scheme())) {
      appendFile(out, String.valueOf(parts.database()));
    } else {
      appendServer(out, parts, hide);
    }
    appendOptions(out, parts, hide);
    return out.toString();
  }

  private static void appendFile(StringBuilder out, String path) {
    out.append(path.startsWith("/") ? "//" : "").append(Percent.encode(path, "/:\\+=@"));
  }

  private static void appendServer(StringBuilder out, UrlParts parts, boolean hide) {
    out.append("//");
    if (parts.user() != null || parts.password() != null) {
      appendUser(out, parts, hide);
    }
    out.append(parts.hosts().stream().map(Host::toString).collect(Collectors.joining(",")));
    if (parts.database() != null) {
      out.append('/').append(Percent.encode(parts.database()));
    }
  }

  private static void appendUser(StringBuilder out, UrlParts parts, boolean hide) {
    out.append(parts.user() == null ? "" : Percent.encode(parts.user()));
    if (parts.password() != null) {
      out.append(':').append(hide ? HIDDEN : Percent.encode(parts.password()));
    }
    out.append('@');
  }

  private static void appendOptions(StringBuilder out, UrlParts parts, boolean hide) {
    int start = out.length();
    eachOption(
        parts,
        hide,
        (name, value) ->
            out.append(out.length() == start ? '?' : '&')
                .append(Percent.encode(name))
                .append('=')
                .append(hide && value.equals(HIDDEN) ? HIDDEN : Percent.encode(value, "/:")));
  }

  static void eachOption(UrlParts parts, boolean hide, BiConsumer<String, String> to) {
    parts
        .settings()
        .values()
        .forEach((setting, value) -> to.accept(setting.name(), text(setting, value)));
    parts
        .properties()
        .forEach((name, value) -> to.accept(name, hide && isSecret(name) ? HIDDEN : value));
  }

  @SuppressWarnings("unchecked") // a value is kept under its own setting only
  private static <T> String text(Setting<T> setting, Object value) {
    return setting.print((T) value);
  }

  private static boolean isSecret(String property) {
    String name = property.toLowerCase(Locale.ROOT);
    return name.contains("password") || name.contains("secret") || name.contains("token");
  }
}
