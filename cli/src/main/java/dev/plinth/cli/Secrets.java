package dev.plinth.cli;

import java.util.regex.Pattern;

/** Hides the passwords of URLs in what is printed, wherever somebody wrote them. */
final class Secrets {
  /** A port and a path, up to the end of a word that has no {@code @}: there is no password. */
  private static final String PORT = "\\d+(?:[/?][^@\\s]*|[,.'\")]*)(?:\\s|$)";

  private static final Pattern BEFORE_HOST = Pattern.compile("(://[^/:@\\s]*):(?!" + PORT + ").*@");
  private static final Pattern OPTION = Pattern.compile("(?i)(password=)[^&\\s'\"]+");

  private Secrets() {}

  static String hidden(String text) {
    String hosts = BEFORE_HOST.matcher(text).replaceAll("$1:***@");
    return OPTION.matcher(hosts).replaceAll("$1***");
  }
}
