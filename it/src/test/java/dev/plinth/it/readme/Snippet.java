package dev.plinth.it.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fenced block of a Markdown page: its language and its lines. */
record Snippet(String language, String text) {

  private static final Pattern FENCE =
      Pattern.compile("^```(\\w+)[^\\n]*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FILE_NAME = Pattern.compile("^// (\\S+\\.java)\\n");

  static List<Snippet> of(String page) {
    List<Snippet> found = new ArrayList<>();
    Matcher fence = FENCE.matcher(page);
    while (fence.find()) {
      found.add(new Snippet(fence.group(1), fence.group(2)));
    }
    return found;
  }

  boolean is(String wanted) {
    return language.equals(wanted);
  }

  /** Whether its first line names a source file, as in {@code // app/User.java}. */
  boolean isFile() {
    return is("java") && FILE_NAME.matcher(text).lookingAt();
  }

  String fileName() {
    Matcher name = FILE_NAME.matcher(text);
    if (!name.lookingAt()) {
      throw new IllegalStateException("no file name on the first line of\n" + text);
    }
    return name.group(1);
  }
}
