package dev.plinth.sql.dialect;

/**
 * A word of a text of SQL.
 *
 * @param kind what it is
 * @param text a bare word as it is written, a name without its quotes, all others as they stand
 * @param start where it starts in the text
 * @param end the place after its last character
 */
record SqlWord(Kind kind, String text, int start, int end) {
  enum Kind {
    /** A keyword or a name without quotes, or a number. */
    BARE,
    /** A name in quotes. */
    NAME,
    /** A text in quotes. */
    TEXT,
    /** A bracket, a comma or an operator. */
    SIGN
  }

  boolean is(String word) {
    return kind == Kind.BARE && text.equalsIgnoreCase(word);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
