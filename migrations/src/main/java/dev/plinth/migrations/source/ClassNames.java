package dev.plinth.migrations.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** How migrations are called as classes and in a database. */
public final class ClassNames {
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern NUMBERED = Pattern.compile("M\\d.*");
  private static final String FOLDER = "migrations";

  private ClassNames() {}

  /** {@code 0002_add_age} of {@code M0002_AddAge}. */
  public static String id(String className) {
    String name = NUMBERED.matcher(className).matches() ? className.substring(1) : className;
    return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT).replaceAll("_+", "_");
  }

  /** {@code M0002_AddAge} of {@code 0002_add_age}. */
  public static String className(String id) {
    StringBuilder out = new StringBuilder();
    String[] words = id.split("[^\\p{Alnum}]+", -1);
    for (String word : words) {
      boolean number = out.isEmpty() && !word.isEmpty() && Character.isDigit(word.charAt(0));
      out.append(number ? "M" + word + "_" : capital(word));
    }
    return out.toString();
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The package above {@code migrations}. */
  public static String sequence(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      if (!parts[i].equals(FOLDER) && !parts[i].isEmpty()) {
        return parts[i];
      }
    }
    return "app";
  }
}
