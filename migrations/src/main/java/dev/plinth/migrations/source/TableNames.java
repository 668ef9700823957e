package dev.plinth.migrations.source;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.SqlText;

/** Names of tables as texts: {@code users}, {@code shop.users}, {@code "with.dot"}. */
public final class TableNames {
  private TableNames() {}

  /** The name that a text stands for. */
  public static TableName parse(String text) {
    int end = firstEnd(text);
    return end == text.length()
        ? TableName.of(plain(text))
        : new TableName(plain(text.substring(0, end)), plain(text.substring(end + 1)));
  }

  private static int firstEnd(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == '.') {
        return i;
      }
    }
    return text.length();
  }

  private static String plain(String part) {
    boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
    return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
  }

  /** The text that stands for a name. */
  public static String print(TableName name) {
    String schema = name.schema();
    return schema == null ? print(name.name()) : print(schema) + "." + print(name.name());
  }

  private static String print(String part) {
    return part.indexOf('.') < 0 && part.indexOf('"') < 0 ? part : SqlText.quoted(part);
  }
}
