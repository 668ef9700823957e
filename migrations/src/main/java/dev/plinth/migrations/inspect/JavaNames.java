package dev.plinth.migrations.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for Java out of names of a database, by the rules that models follow the other way. */
final class JavaNames {
  private static final Set<String> SAME_IN_PLURAL = Set.of("series", "news", "species", "status");

  /** Words that can be no name, those of later versions too. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while _ record sealed permits"
                  + " var yield when")
              .split(" "));

  private JavaNames() {}

  /** {@code invoice_line} and {@code InvoiceLines} are {@code InvoiceLine}. */
  static String type(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return "Nameless";
    }
    int last = words.size() - 1;
    words.set(last, singular(words.get(last)));
    return safe(words.stream().map(JavaNames::capitalized).collect(Collectors.joining()));
  }

  /** {@code created_at} and {@code CreatedAt} are {@code createdAt}. */
  static String field(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return "nameless";
    }
    return safe(
        words.get(0)
            + words.stream().skip(1).map(JavaNames::capitalized).collect(Collectors.joining()));
  }

  /** The plural of the last word of a name that is a field's already. */
  static String plural(String name) {
    boolean hissing = name.matches(".*(s|x|z|ch|sh)");
    boolean consonantY = name.matches(".*[^aeiou]y");
    if (SAME_IN_PLURAL.contains(name)) {
      return name + "List";
    }
    return consonantY
        ? name.substring(0, name.length() - 1) + "ies"
        : name + (hissing ? "es" : "s");
  }

  private static String singular(String word) {
    if (word.length() < 4 || SAME_IN_PLURAL.contains(word) || word.matches(".*(ss|us|is)")) {
      return word;
    }
    if (word.matches(".*[^aeiou]ies") && !word.equals("movies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean hissing = word.matches(".*(ss|x|ch|sh)es");
    return word.substring(0, word.length() - (hissing ? 2 : word.endsWith("s") ? 1 : 0));
  }

  /** Words in lower case, split where letters end and where a capital starts one. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if (!Character.isLetterOrDigit(letter) || startsWord(name, at)) {
        add(words, word);
      }
      if (Character.isLetterOrDigit(letter)) {
        word.append(letter);
      }
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static boolean startsWord(String name, int at) {
    if (at == 0 || !Character.isUpperCase(name.charAt(at)) || name.charAt(at - 1) == '_') {
      return false;
    }
    boolean afterLower = !Character.isUpperCase(name.charAt(at - 1));
    boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return afterLower || beforeLower;
  }

  /** The column that a model gives to a field of that name. */
  static String column(String field) {
    StringBuilder column = new StringBuilder();
    for (int at = 0; at < field.length(); at++) {
      column.append(startsWord(field, at) ? "_" : "").append(field.charAt(at));
    }
    return column.toString().toLowerCase(Locale.ROOT);
  }

  static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String decapitalized(String word) {
    return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }

  private static String safe(String name) {
    String started = Character.isJavaIdentifierStart(name.charAt(0)) ? name : "n" + name;
    return KEYWORDS.contains(started) ? started + "Value" : started;
  }

  /** Whether a label can be a constant. */
  static boolean isConstant(String label) {
    return !label.isEmpty()
        && Character.isJavaIdentifierStart(label.charAt(0))
        && label.chars().allMatch(Character::isJavaIdentifierPart)
        && !KEYWORDS.contains(label);
  }
}
