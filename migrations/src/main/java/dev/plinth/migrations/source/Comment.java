package dev.plinth.migrations.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comment before a class, in lines that are not too long. */
final class Comment {
  private static final int WIDTH = 100;

  private Comment() {}

  static String of(String words) {
    String text = sentence(words);
    String line = "/** " + text + " */\n";
    return line.length() <= WIDTH + 1 ? line : lines(text);
  }

  private static String sentence(String words) {
    String plain =
        words
            .replaceAll("\\s+", " ")
            .replace("\\", "&#92;") // even in comments it may begin a unicode escape
            .replace("*/", "*&#47;")
            .replace("@", "&#64;")
            .replace("<", "&lt;");
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + ".";
  }

  private static String lines(String text) {
    List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder(" *")));
    for (String word : text.split(" ", -1)) {
      StringBuilder last = lines.get(lines.size() - 1);
      if (last.length() + 1 + word.length() > WIDTH) {
        lines.add(new StringBuilder(" * ").append(word));
      } else {
        last.append(' ').append(word);
      }
    }
    return "/**\n" + String.join("\n", lines) + "\n */\n";
  }
}
