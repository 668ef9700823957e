package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.Ddl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Copies of lists with one thing more, less or other. */
final class Lists {
  private Lists() {}

  static <T> List<T> with(List<? extends T> list, T thing) {
    return joined(list, List.of(thing));
  }

  static <T> List<T> without(List<T> list, T thing) {
    return list.stream().filter(other -> !other.equals(thing)).toList();
  }

  static <T> List<T> replaced(List<T> list, T old, T after) {
    return list.stream().map(thing -> thing.equals(old) ? after : thing).toList();
  }

  static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  static <T> List<T> select(List<T> list, Predicate<T> wanted) {
    return list.stream().filter(wanted).toList();
  }

  static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }

  /** The change where a database has something like it, else none. */
  static List<Ddl> where(boolean has, Ddl change) {
    return has ? List.of(change) : List.of();
  }
}
