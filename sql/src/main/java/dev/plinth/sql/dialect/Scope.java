package dev.plinth.sql.dialect;

import java.util.List;

/**
 * Which schemas of a database are meant, where it has several. The connection's own is always among
 * them; its tables are named without it.
 *
 * @param all whether every schema is meant, but for the system's
 * @param further names of schemas beside the connection's own
 */
public record Scope(boolean all, List<String> further) {
  /** Copies the list. */
  public Scope {
    further = List.copyOf(further);
  }

  /** The connection's own schema and these. */
  public static Scope own(String... further) {
    return new Scope(false, List.of(further));
  }

  /** Every schema but the system's. */
  public static Scope everything() {
    return new Scope(true, List.of());
  }
}
