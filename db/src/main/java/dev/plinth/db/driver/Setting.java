package dev.plinth.db.driver;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that can be set for a database, with its name in URLs and its type.
 *
 * @param <T> what its value is
 */
public final class Setting<T> implements Comparable<Setting<?>> {

  /** Whom a setting makes sense for. */
  public enum Scope {
    /** Any database. */
    ANY,
    /** A database behind a network. */
    SERVER,
    /** A database in a file of this machine. */
    FILE
  }

  private final String name;
  private final Scope scope;
  private final String expected;
  private final Function<String, T> parse;
  private final Function<T, String> print;

  private Setting(
      String name,
      Scope scope,
      String expected,
      Function<String, T> parse,
      Function<T, String> print) {
    this.name = name;
    this.scope = scope;
    this.expected = expected;
    this.parse = parse;
    this.print = print;
  }

  static Setting<Integer> whole(String name, Scope scope, int least, int most) {
    return new Setting<>(
        name,
        scope,
        "a whole number from %d to %d".formatted(least, most),
        text -> within(Integer.parseInt(text), least, most),
        String::valueOf);
  }

  static Setting<Duration> duration(String name, Scope scope) {
    return new Setting<>(
        name, scope, "a duration such as 200ms, 5s or 2m", Durations::parse, Durations::print);
  }

  static Setting<Boolean> flag(String name, Scope scope) {
    return new Setting<>(name, scope, "true or false", Setting::truth, String::valueOf);
  }

  static Setting<String> text(String name, Scope scope) {
    return new Setting<>(name, scope, "a text", Setting::notEmpty, Function.identity());
  }

  static Setting<String> oneOf(String name, Scope scope, String... words) {
    List<String> allowed = List.of(words);
    return new Setting<>(
        name,
        scope,
        "one of " + String.join(", ", allowed),
        text -> among(text.toLowerCase(Locale.ROOT), allowed),
        Function.identity());
  }

  static <E extends Enum<E>> Setting<E> constant(String name, Scope scope, Class<E> type) {
    return new Setting<>(
        name,
        scope,
        "one of " + words(type),
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
        value -> lowerCase(value.name()));
  }

  private static String words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(value -> lowerCase(value.name()))
        .collect(Collectors.joining(", "));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Its name in URLs. */
  public String name() {
    return name;
  }

  /** Whom it makes sense for. */
  public Scope scope() {
    return scope;
  }

  /** What a value has to be, in words. */
  public String expected() {
    return expected;
  }

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException when it is not as {@link #expected()}
   */
  public T parse(String text) {
    return parse.apply(text);
  }

  /** The text that {@link #parse} makes the value of. */
  public String print(T value) {
    return print.apply(value);
  }

  @Override
  public int compareTo(Setting<?> other) {
    return name.compareTo(other.name);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Setting<?> setting && name.equals(setting.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  private static int within(int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }

  private static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes", "1" -> true;
      case "false", "off", "no", "0" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static String notEmpty(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }

  private static String among(String text, List<String> allowed) {
    if (!allowed.contains(text)) {
      throw new IllegalArgumentException("not allowed");
    }
    return text;
  }
}
