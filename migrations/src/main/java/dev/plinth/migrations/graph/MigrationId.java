package dev.plinth.migrations.graph;

import java.util.Comparator;

/**
 * What a migration is called: the sequence it belongs to and its name there.
 *
 * <pre>{@code
 * MigrationId.parse("0002_add_age", "app");         // app/0002_add_age
 * MigrationId.parse("billing/0001_initial", "app"); // billing/0001_initial
 * }</pre>
 *
 * @param sequence the line of migrations it belongs to, mostly one for each module
 * @param name its name, beginning with its number
 */
public record MigrationId(String sequence, String name) implements Comparable<MigrationId> {
  /** Stands for whatever comes before in the same sequence, by its number. */
  public static final String PREVIOUS = "previous";

  private static final Comparator<MigrationId> ORDER =
      Comparator.comparing(MigrationId::name).thenComparing(MigrationId::sequence);

  /** Reads {@code name} or {@code sequence/name}. */
  public static MigrationId parse(String text, String sequence) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new MigrationId(sequence, text)
        : new MigrationId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The number that the name begins with, or -1. */
  public int number() {
    int end = 0;
    while (end < name.length() && end < 9 && isDigit(name.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(name.substring(0, end));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  /** Its place among those of its sequence: the number, which may be a moment as a long one. */
  long place() {
    int end = 0;
    while (end < name.length() && end < 18 && isDigit(name.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Long.parseLong(name.substring(0, end));
  }

  boolean isPrevious() {
    return name.equals(PREVIOUS);
  }

  /** By name, then by sequence. */
  @Override
  public int compareTo(MigrationId other) {
    return ORDER.compare(this, other);
  }

  /** {@code sequence/name}. */
  @Override
  public String toString() {
    return sequence + "/" + name;
  }
}
