package dev.plinth.migrations.drift;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as expected.
 *
 * <pre>{@code
 * difference.toString();   // column users.age: type is integer, expected bigint
 * }</pre>
 *
 * @param kind in which way
 * @param object what it is about: {@code column users.age}
 * @param facet which side of it differs: {@code type}; null where it is the whole
 * @param expected what was expected of that side, or the expected name; null where it is the whole
 * @param found what is there instead; null where it is the whole
 */
public record Difference(
    Kind kind,
    String object,
    @Nullable String facet,
    @Nullable String expected,
    @Nullable String found) {

  /** In which way something is not as expected. */
  public enum Kind {
    /** It is not there. */
    MISSING,
    /** It is there, though nothing expects it. */
    UNEXPECTED,
    /** It is there, but one side of it differs. */
    DIFFERENT,
    /** It is there under another name. */
    RENAMED
  }

  static Difference missing(String object) {
    return new Difference(Kind.MISSING, object, null, null, null);
  }

  static Difference unexpected(String object) {
    return new Difference(Kind.UNEXPECTED, object, null, null, null);
  }

  static Difference renamed(String object, String found) {
    return new Difference(Kind.RENAMED, object, "name", null, found);
  }

  /** The difference in words, without a full stop. */
  @Override
  public String toString() {
    return switch (kind) {
      case MISSING -> object + " is missing";
      case UNEXPECTED -> object + " is not expected";
      case RENAMED -> object + " is called " + found;
      case DIFFERENT -> object + ": " + facet + " is " + found + ", expected " + expected;
    };
  }
}
