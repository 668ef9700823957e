package dev.plinth.maven;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Arguments in one text, separated by blanks; what stands in double quotes stays together. Single
 * quotes are SQL's.
 */
final class Arguments {
  private static final Pattern ONE = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");

  private Arguments() {}

  static List<String> split(String text) {
    return ONE.matcher(text).results().map(found -> found.group().replace("\"", "")).toList();
  }
}
