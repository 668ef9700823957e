package dev.plinth.db;

import dev.plinth.db.driver.Setting;
import dev.plinth.db.driver.Settings;
import dev.plinth.db.driver.Target;
import dev.plinth.sql.PlinthException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to talk to it: {@code scheme://user:password@host:port/name?options}.
 *
 * <pre>{@code
 * DatabaseUrl.parse("postgresql://app:s3cret@db1:5432,db2:5432/shop?pool_size=20&connect_timeout=5s");
 * DatabaseUrl.parse("sqlite:shop.db");               // a file beside the program
 * DatabaseUrl.parse("sqlite:///var/lib/shop.db");    // a file anywhere
 * DatabaseUrl.parse("sqlite::memory:");              // gone when it is closed
 * DatabaseUrl.parse("jdbc:postgresql://db1/shop?user=app&tcpKeepAlive=true");
 * }</pre>
 *
 * <p>All parts may be percent-encoded, and have to be where they hold {@code @ : / ?} or {@code %}.
 * IPv6 hosts stand in brackets. Options that only the driver knows are taken from {@code jdbc:}
 * URLs alone. Immutable; {@link #toString()} hides the password.
 */
public final class DatabaseUrl {

  /**
   * One server of a database.
   *
   * @param name name or address, IPv6 without brackets
   * @param port 0 for the usual one
   */
  public record Host(String name, int port) {

    /** As it stands in a URL. */
    @Override
    public String toString() {
      String bare = name.indexOf(':') >= 0 ? "[" + name + "]" : Percent.encode(name);
      return port == 0 ? bare : bare + ":" + port;
    }
  }

  private final UrlParts parts;

  DatabaseUrl(UrlParts parts) {
    this.parts = parts;
  }

  /**
   * The URL that a text stands for.
   *
   * @throws PlinthException {@code url.*} naming the part that is wrong, never the password
   */
  public static DatabaseUrl parse(String text) {
    return new DatabaseUrl(UrlParser.parse(text));
  }

  /** Its scheme without {@code jdbc:}, such as {@code postgresql}. */
  public String scheme() {
    return parts.scheme();
  }

  /** The servers, empty for the usual one or for none. */
  public List<Host> hosts() {
    return parts.hosts();
  }

  /** Name or path of the database, or null for the server's choice. */
  public @Nullable String database() {
    return parts.database();
  }

  /** The user, or null for the driver's choice. */
  public @Nullable String user() {
    return parts.user();
  }

  /** The options that are set, by name, as they stand in the URL; secrets are hidden. */
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    UrlPrinter.eachOption(parts, true, options::put);
    return options;
  }

  /** This URL without its password. */
  public DatabaseUrl withoutPassword() {
    return new DatabaseUrl(parts.withPassword(null));
  }

  /**
   * This URL with the file of its database looked for from a folder on, where it is a file with a
   * relative path: {@code sqlite:shop.db} in {@code /srv} is {@code sqlite:///srv/shop.db}.
   */
  public DatabaseUrl in(Path folder) {
    String path = parts.database();
    if (path == null || !UrlParser.isFile(scheme()) || path.matches("(:|file:).*")) {
      return this;
    }
    return new DatabaseUrl(parts.withDatabase(folder.resolve(path).toString()));
  }

  /** The URL as text, with {@code ***} for the password: for logs and messages. */
  public String print() {
    return UrlPrinter.print(parts, true);
  }

  /**
   * The URL as text, the password included: {@link #parse} makes an equal URL of it. For nothing
   * that people read.
   */
  public String printWithPassword() {
    return UrlPrinter.print(parts, false);
  }

  /** The same as {@link #print()}. */
  @Override
  public String toString() {
    return print();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatabaseUrl url && parts.equals(url.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts);
  }

  Settings settings() {
    return parts.settings();
  }

  <T> @Nullable T get(Setting<T> setting) {
    return parts.settings().get(setting);
  }

  <T> T get(Setting<T> setting, T otherwise) {
    return parts.settings().get(setting, otherwise);
  }

  Target target() {
    return new Target(
        parts.hosts().stream().map(Host::toString).toList(),
        parts.database(),
        parts.user(),
        parts.password(),
        parts.settings(),
        parts.properties());
  }
}
