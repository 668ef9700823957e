package dev.plinth.migrations.safety;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement in the database's own words, as far as it can be understood by looking at its words.
 *
 * @param text the statement
 */
public record WrittenSql(String text) {
  private static final Pattern REMARKS = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TEXTS =
      Pattern.compile("'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
  private static final Pattern ADDS_LABEL = Pattern.compile("^ALTER TYPE .* ADD VALUE ");
  private static final Set<String> OF_TABLES =
      Set.of("ALTER", "CLUSTER", "COMMENT", "CREATE", "DROP", "LOCK", "REINDEX", "TRUNCATE");

  /** Its words in capitals, without remarks and without what stands in texts. */
  String words() {
    String bare = TEXTS.matcher(REMARKS.matcher(text).replaceAll(" ")).replaceAll("''");
    return bare.replaceAll("\\s+", " ").strip().toUpperCase(Locale.ROOT);
  }

  /** Whether it adds a value to an enum type, which can't be used in the same transaction. */
  public boolean addsLabel() {
    return ADDS_LABEL.matcher(words()).find();
  }

  /** Whether it takes a lock on a table that readers or writers would wait for. */
  public boolean locksTables() {
    String words = words();
    return OF_TABLES.contains(words.split(" ", 2)[0]) && !words.contains(" CONCURRENTLY ");
  }
}
