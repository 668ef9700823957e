package dev.plinth.db.text;

/**
 * How a database's SQL is cut into words, where databases differ.
 *
 * @param dollarQuotes whether {@code $tag$ .. $tag$} is a text
 * @param nestedComments whether comments may stand inside comments
 * @param brackets whether {@code [name]} is a quoted name
 */
public record Lexis(boolean dollarQuotes, boolean nestedComments, boolean brackets) {

  /** PostgreSQL's way. */
  public static final Lexis POSTGRESQL = new Lexis(true, true, false);

  /** SQLite's way. */
  public static final Lexis SQLITE = new Lexis(false, false, true);
}
