package dev.plinth.db;

import dev.plinth.db.DatabaseUrl.Host;
import dev.plinth.db.driver.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of a URL, decoded. */
record UrlParts(
    boolean jdbc,
    String scheme,
    @Nullable String user,
    @Nullable String password,
    List<Host> hosts,
    @Nullable String database,
    Settings settings,
    Map<String, String> properties) {

  UrlParts {
    hosts = List.copyOf(hosts);
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  static UrlParts of(String scheme) {
    return new UrlParts(false, scheme, null, null, List.of(), null, Settings.NONE, Map.of());
  }

  UrlParts withScheme(String name) {
    return new UrlParts(jdbc, name, user, password, hosts, database, settings, properties);
  }

  UrlParts withUser(@Nullable String name) {
    return new UrlParts(jdbc, scheme, name, password, hosts, database, settings, properties);
  }

  UrlParts withPassword(@Nullable String secret) {
    return new UrlParts(jdbc, scheme, user, secret, hosts, database, settings, properties);
  }

  UrlParts withHosts(List<Host> servers) {
    return new UrlParts(jdbc, scheme, user, password, servers, database, settings, properties);
  }

  UrlParts withDatabase(@Nullable String name) {
    return new UrlParts(jdbc, scheme, user, password, hosts, name, settings, properties);
  }

  UrlParts withSettings(Settings values) {
    return new UrlParts(jdbc, scheme, user, password, hosts, database, values, properties);
  }

  /** The parts of a {@code jdbc:} URL, with what only the driver knows. */
  UrlParts ofJdbc(Map<String, String> more) {
    return new UrlParts(true, scheme, user, password, hosts, database, settings, more);
  }

  /** Tells nothing: the password must not show. */
  @Override
  public String toString() {
    return scheme;
  }
}
