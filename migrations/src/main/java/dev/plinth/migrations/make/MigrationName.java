package dev.plinth.migrations.make;

import dev.plinth.migrations.operation.Operation;
import java.util.List;
import java.util.Locale;

/**
 * Names of migrations: a number, and what the first change does. The same changes have the same
 * name everywhere.
 *
 * <pre>{@code
 * MigrationName.of(2, List.of(new AddColumn(users, age)));   // 0002_add_age_to_users
 * }</pre>
 */
public final class MigrationName {
  private static final int LONGEST = 50;
  private static final String MORE = "_and_more";

  private MigrationName() {}

  /** The name of a migration of these changes. */
  public static String of(int number, List<Operation> changes) {
    return of(number, changes.isEmpty() ? "empty" : said(number, changes));
  }

  /**
   * The name of a migration that somebody named.
   *
   * @param name what it does, in words
   */
  public static String of(int number, String name) {
    return "%04d_%s".formatted(number, cut(slug(name), LONGEST));
  }

  private static String said(int number, List<Operation> changes) {
    if (number == 1) {
      return "initial";
    }
    String first = slug(changes.get(0).describe().replaceAll("\\b(column|table) ", ""));
    return changes.size() == 1 ? first : cut(first, LONGEST - MORE.length()) + MORE;
  }

  private static String slug(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String slug = plain.replaceAll("^_+|_+$", "");
    return slug.isEmpty() ? "change" : slug;
  }

  private static String cut(String slug, int length) {
    String cut = slug.length() <= length ? slug : slug.substring(0, length);
    return cut.replaceAll("_+$", "");
  }
}
