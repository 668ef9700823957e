package dev.plinth.sql.dialect;

import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.Map;

/**
 * The dialects there are, by name and by URL scheme: the only place that names them.
 *
 * <pre>{@code
 * Dialects.byName("postgresql")
 * Dialects.forScheme("postgres")
 * }</pre>
 */
public final class Dialects {
  private static final Dialect POSTGRES = new PostgresDialect(Naming.AS_GIVEN);
  private static final Dialect SQLITE = new SqliteDialect(Naming.AS_GIVEN);

  private static final Map<String, Dialect> BY_SCHEME =
      Map.of("postgresql", POSTGRES, "postgres", POSTGRES, "sqlite", SQLITE);

  private Dialects() {}

  /** All dialects, each once. */
  public static List<Dialect> all() {
    return List.of(POSTGRES, SQLITE);
  }

  /**
   * The dialect of that name.
   *
   * @throws PlinthException {@code dialect.unknown} when there is none
   */
  public static Dialect byName(String name) {
    return all().stream()
        .filter(dialect -> dialect.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("No dialect '", name, names()));
  }

  /**
   * The dialect for URLs of that scheme, without {@code jdbc:}.
   *
   * @throws PlinthException {@code dialect.unknown} when there is none
   */
  public static Dialect forScheme(String scheme) {
    Dialect dialect = BY_SCHEME.get(scheme);
    if (dialect == null) {
      throw unknown("No dialect for the URL scheme '", scheme, schemes());
    }
    return dialect;
  }

  /** The schemes of URLs that a dialect exists for, sorted. */
  public static List<String> schemes() {
    return BY_SCHEME.keySet().stream().sorted().toList();
  }

  private static List<String> names() {
    return all().stream().map(Dialect::name).toList();
  }

  private static PlinthException unknown(String what, String name, List<String> known) {
    String hint = NearestName.hint(name, known);
    String message = what + name + "'." + hint + " Known: " + String.join(", ", known) + ".";
    return new PlinthException("dialect.unknown", message);
  }
}
