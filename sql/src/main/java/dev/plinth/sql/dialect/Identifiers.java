package dev.plinth.sql.dialect;

import dev.plinth.sql.PlinthException;

/** Checks names and writes them in quotes. */
final class Identifiers {
  private static final int SHOWN = 40;

  private Identifiers() {}

  static void append(StringBuilder text, String identifier, Dialect dialect) {
    if (isPlain(identifier, dialect.maxIdentifierLength())) {
      text.append('"').append(identifier).append('"');
    } else {
      check(identifier, dialect);
      text.append('"').append(identifier.replace("\"", "\"\"")).append('"');
    }
  }

  /** Nearly all names; one look at each letter is enough for them. */
  private static boolean isPlain(String identifier, int maxBytes) {
    for (int index = 0; index < identifier.length(); index++) {
      char letter = identifier.charAt(index);
      if (!isLetter(letter) && !isDigit(letter)) {
        return false;
      }
    }
    return !identifier.isEmpty() && identifier.length() <= maxBytes;
  }

  /** Letters, digits and underscores, with dots between parts: nothing that could end the name. */
  static void checkFunction(String name) {
    boolean start = true;
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      if (start ? !isLetter(letter) : !isLetter(letter) && !isDigit(letter) && letter != '.') {
        throw bad("'" + shown(name) + "' is not the name of a function");
      }
      start = letter == '.';
    }
    if (start) {
      throw bad("'" + shown(name) + "' is not the name of a function");
    }
  }

  private static void check(String identifier, Dialect dialect) {
    if (identifier.isEmpty()) {
      throw bad("A name is empty");
    }
    if (identifier.indexOf('\0') >= 0) {
      throw bad("The name '" + shown(identifier) + "' contains the character U+0000");
    }
    int bytes = bytes(identifier);
    if (bytes > dialect.maxIdentifierLength()) {
      throw tooLong(identifier, bytes, dialect);
    }
  }

  /** Length in UTF-8. */
  private static int bytes(String identifier) {
    int bytes = 0;
    for (int index = 0; index < identifier.length(); index++) {
      char letter = identifier.charAt(index);
      if (letter < 0x80) {
        bytes++;
      } else if (!Character.isSurrogate(letter)) {
        bytes += letter < 0x800 ? 2 : 3;
      } else if (Texts.isPair(identifier, index)) {
        bytes += 4;
        index++;
      } else {
        throw bad("The name '" + shown(identifier) + "' contains half a character");
      }
    }
    return bytes;
  }

  private static PlinthException tooLong(String identifier, int bytes, Dialect dialect) {
    return bad(
        "The name '"
            + shown(identifier)
            + "' has "
            + bytes
            + " bytes; "
            + dialect.title()
            + " allows "
            + dialect.maxIdentifierLength());
  }

  private static PlinthException bad(String sentence) {
    return new PlinthException("sql.bad-identifier", sentence + ".");
  }

  /** What a message can bear: no control characters, not too long. */
  private static String shown(String identifier) {
    StringBuilder shown = new StringBuilder();
    for (int index = 0; index < Math.min(identifier.length(), SHOWN); index++) {
      char letter = identifier.charAt(index);
      shown.append(Character.isISOControl(letter) || Character.isSurrogate(letter) ? '?' : letter);
    }
    return identifier.length() > SHOWN ? shown + "..." : shown.toString();
  }

  private static boolean isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
