package dev.plinth.migrations;

import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.migrations.source.CompiledSources;
import dev.plinth.migrations.source.MigrationFolder;
import dev.plinth.migrations.source.SqlFile;
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
  private MigrationClasses() {}

  static MigrationSet ofClassPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return of(context == null ? MigrationClasses.class.getClassLoader() : context);
  }

  static MigrationSet of(ClassLoader loader) {
    return MigrationSet.ofRevisions(
        lines(loader).stream().map(line -> revision(line, loader)).toList());
  }

  static MigrationSet ofSources(MigrationFolder folder) {
    ClassLoader loader = MigrationClasses.class.getClassLoader();
    List<Revision> revisions = new ArrayList<>();
    for (Class<?> type : CompiledSources.of(folder.javaSources(), loader)) {
      revisions.add(make(type.asSubclass(Migration.class)).revision());
    }
    revisions.addAll(folder.sqlFiles(ClassNames.sequence(folder.packageName())));
    return MigrationSet.ofRevisions(revisions);
  }

  /** A line names a class, or a resource with SQL and maybe its sequence. */
  private static Revision revision(String line, ClassLoader loader) {
    String[] words = line.split("\\s+", -1);
    if (!words[0].endsWith(".sql")) {
      return make(words[0], loader).revision();
    }
    String sequence = words.length > 1 ? words[1] : ClassNames.sequence("");
    String file = words[0].substring(words[0].lastIndexOf('/') + 1);
    return SqlFile.read(file, resource(words[0], loader), sequence);
  }

  private static String resource(String name, ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new MigrationProblem(
            "migration.no-class",
            "%s names '%s', which is not on the class path. Bring it back, or take the line out."
                .formatted(MigrationFolder.INDEX, name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> lines(ClassLoader loader) {
    Set<String> lines = new LinkedHashSet<>();
    try {
      List<URL> lists = Collections.list(loader.getResources(MigrationFolder.INDEX));
      requireSome(lists);
      for (URL list : lists) {
        lines.addAll(lines(list));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Without any list, nothing would ever be applied, and nobody would notice. */
  private static void requireSome(List<URL> lists) {
    if (lists.isEmpty()) {
      throw new MigrationProblem(
          "migration.no-list",
          "There is no %s on the class path. makemigrations keeps it beside the sources; or name the migrations with from(..)."
              .formatted(MigrationFolder.INDEX));
    }
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
              .formatted(MigrationFolder.INDEX, name));
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
