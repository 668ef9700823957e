package dev.plinth.sql.dialect;

import dev.plinth.sql.PlinthException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that text values survive the way to the database. */
final class Texts {
  private Texts() {}

  /** Refuses half characters everywhere, and U+0000 where the database can not hold it. */
  static void check(@Nullable Object value, Dialect dialect, boolean zeroAllowed) {
    if (value instanceof String text) {
      checkText(text, dialect, zeroAllowed);
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        check(element, dialect, zeroAllowed);
      }
    }
  }

  private static void checkText(String text, Dialect dialect, boolean zeroAllowed) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == 0 && !zeroAllowed) {
        throw bad(
            "A text contains the character U+0000, which " + dialect.title() + " can not hold");
      }
      if (Character.isSurrogate(letter)) {
        if (!isPair(text, index)) {
          throw bad("A text contains half a character (a lone surrogate), which has no UTF-8 form");
        }
        index++;
      }
    }
  }

  static boolean isPair(String text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }

  private static PlinthException bad(String sentence) {
    return new PlinthException("sql.bad-value", sentence + ".");
  }
}
