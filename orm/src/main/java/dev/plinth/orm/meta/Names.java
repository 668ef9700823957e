package dev.plinth.orm.meta;

import java.util.Locale;

/** The names that are derived when none is given. */
public final class Names {
  private Names() {}

  /**
   * The snake_case of a Java name: {@code createdAt} is {@code created_at}, {@code htmlURL} is
   * {@code html_url}.
   */
  public static String snakeCase(String javaName) {
    StringBuilder snake = new StringBuilder(javaName.length() + 4);
    for (int i = 0; i < javaName.length(); i++) {
      if (startsWord(javaName, i)) {
        snake.append('_');
      }
      snake.append(javaName.charAt(i));
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int at) {
    if (at == 0 || !Character.isUpperCase(name.charAt(at)) || name.charAt(at - 1) == '_') {
      return false;
    }
    boolean afterLower = !Character.isUpperCase(name.charAt(at - 1));
    boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return afterLower || beforeLower;
  }
}
