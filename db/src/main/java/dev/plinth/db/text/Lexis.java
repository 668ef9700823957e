package dev.plinth.db.text;

/**
 * How a database's SQL is cut into words, where databases differ.
 *
 * @param dollarQuotes whether {@code $tag$ .. $tag$} and {@code E'..\'..'} are texts
 * @param nestedComments whether comments may stand inside comments
 * @param brackets whether {@code [name]} and {@code `name`} are quoted names
 * @param questionOperators whether operators are written with question marks
 */
public record Lexis(
    boolean dollarQuotes, boolean nestedComments, boolean brackets, boolean questionOperators) {

  /** PostgreSQL's way. */
  public static final Lexis POSTGRESQL = new Lexis(true, true, false, true);

  /** SQLite's way. */
  public static final Lexis SQLITE = new Lexis(false, false, true, false);
}
