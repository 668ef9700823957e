package dev.plinth.migrations;

import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds migrations by the list that is kept of them, and makes them. */
final class MigrationClasses {
  static final String INDEX = "META-INF/plinth/migrations";

  private MigrationClasses() {}

  static MigrationSet ofClassPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return of(context == null ? MigrationClasses.class.getClassLoader() : context);
  }

  static MigrationSet of(ClassLoader loader) {
    List<Revision> revisions = new ArrayList<>();
    for (String line : lines(loader)) {
      revisions.add(make(line, loader).revision());
    }
    return MigrationSet.ofRevisions(revisions);
  }

  private static Set<String> lines(ClassLoader loader) {
    Set<String> lines = new LinkedHashSet<>();
    try {
      for (URL index : Collections.list(loader.getResources(INDEX))) {
        lines.addAll(lines(index));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static List<String> lines(URL index) throws IOException {
    try (InputStream in = index.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static Migration make(String name, ClassLoader loader) {
    try {
      return make(Class.forName(name, true, loader).asSubclass(Migration.class));
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new MigrationProblem(
          "migration.no-class",
          "%s names '%s', which is no class of a migration on the class path. Compile it, or take the line out."
              .formatted(INDEX, name));
    }
  }

  static Migration make(Class<? extends Migration> type) {
    try {
      Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new MigrationProblem(
          "migration.no-constructor",
          "'%s' can't be made: a migration needs a constructor without arguments that does nothing (%s)."
              .formatted(type.getName(), e));
    }
  }
}
