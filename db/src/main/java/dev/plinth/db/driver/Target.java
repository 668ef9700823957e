package dev.plinth.db.driver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a driver connects to.
 *
 * @param hosts each a name, or name and port after a colon, IPv6 in brackets
 * @param database name or path, null for the server's choice
 * @param user null for the driver's choice
 * @param password null for none
 * @param settings what was set
 * @param properties the driver's own properties, passed on as they are
 */
public record Target(
    List<String> hosts,
    @Nullable String database,
    @Nullable String user,
    @Nullable String password,
    Settings settings,
    Map<String, String> properties) {

  /** Copies list and map. */
  public Target {
    hosts = List.copyOf(hosts);
    properties = Map.copyOf(properties);
  }

  /** Tells nothing: the password must not show. */
  @Override
  public String toString() {
    return "Target";
  }
}
