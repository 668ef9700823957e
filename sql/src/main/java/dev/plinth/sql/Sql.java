package dev.plinth.sql;

import java.util.List;

/**
 * A statement ready to run: its text with {@code ?} for each bind, and the binds in order. This is
 * what is logged, explained, cached, asserted and run.
 *
 * <pre>{@code
 * Sql.of("SELECT \"name\" FROM \"users\" WHERE \"id\" = ?", Bind.of(1L));
 * }</pre>
 *
 * @param text the text in the database's own words
 * @param binds the values, one for each {@code ?}
 */
public record Sql(String text, List<Bind> binds) {
  /** Copies the binds. */
  public Sql {
    binds = List.copyOf(binds);
  }

  /** A statement of trusted text and binds for its {@code ?}. */
  public static Sql of(String text, Bind... binds) {
    return new Sql(text, List.of(binds));
  }

  /** The text only: values may be secret. */
  @Override
  public String toString() {
    return text;
  }
}
