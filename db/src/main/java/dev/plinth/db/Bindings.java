package dev.plinth.db;

import org.jspecify.annotations.Nullable;

/** The database that each thread works with: that of the innermost block. */
final class Bindings {

  private record Binding(Database database, @Nullable Binding outer) {}

  private static final ThreadLocal<@Nullable Binding> CURRENT = new ThreadLocal<>();

  private Bindings() {}

  static @Nullable Database current() {
    Binding binding = CURRENT.get();
    return binding == null ? null : binding.database();
  }

  static void bind(Database database) {
    CURRENT.set(new Binding(database, CURRENT.get()));
  }

  /** Takes the innermost binding to {@code database} away. */
  static void unbind(Database database) {
    Binding rest = without(CURRENT.get(), database);
    if (rest == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(rest);
    }
  }

  private static @Nullable Binding without(@Nullable Binding binding, Database database) {
    if (binding == null || binding.database() == database) {
      return binding == null ? null : binding.outer();
    }
    return new Binding(binding.database(), without(binding.outer(), database));
  }
}
