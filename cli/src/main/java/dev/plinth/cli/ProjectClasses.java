package dev.plinth.cli;

import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.source.MigrationFolder;
import dev.plinth.sql.PlinthException;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compiled classes of a project, found by walking its folders: a command may do what a starting
 * application must not. Plinth's own classes are those of the command.
 */
public final class ProjectClasses implements AutoCloseable {
  private static final String ENDING = ".class";

  private final List<Path> path;
  private final URLClassLoader loader;
  private final URLClassLoader jars;

  private ProjectClasses(List<Path> path) {
    this.path = path;
    this.loader = loader(path);
    this.jars = loader(path.stream().filter(Files::isRegularFile).toList());
  }

  /**
   * The classes on a class path; those in its folders can be found, those in its jars only be used.
   *
   * @throws PlinthException {@code cli.no-classes} where no folder or jar of it is there
   */
  public static ProjectClasses on(List<Path> path) {
    List<Path> there = path.stream().filter(Files::exists).toList();
    if (there.isEmpty()) {
      throw new PlinthException(
          "cli.no-classes",
          "There are no compiled classes in "
              + path
              + ". Compile the project first, or say where they are with --classes.");
    }
    return new ProjectClasses(there);
  }

  private static URLClassLoader loader(List<Path> path) {
    URL[] urls = path.stream().map(ProjectClasses::url).toArray(URL[]::new);
    return new URLClassLoader(urls, ProjectClasses.class.getClassLoader());
  }

  /** The folders of the class path. */
  List<Path> folders() {
    return path.stream().filter(Files::isDirectory).toList();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The loader of these classes. */
  public ClassLoader loader() {
    return loader;
  }

  /** The concrete classes that are of a type, in the order of their names. */
  public <T> List<Class<? extends T>> of(Class<T> type) {
    List<Class<? extends T>> found = new ArrayList<>();
    for (String name : names()) {
      Class<?> one = load(name);
      if (one != null && type.isAssignableFrom(one) && !Modifier.isAbstract(one.getModifiers())) {
        found.add(one.asSubclass(type));
      }
    }
    return found;
  }

  /** The migrations of libraries: what they list for the start of an application. */
  List<Revision> listedInJars() {
    return jars.findResource(MigrationFolder.INDEX) == null
        ? List.of()
        : MigrationSet.ofClassPath(jars).graph().order();
  }

  private List<String> names() {
    return folders().stream()
        .flatMap(folder -> names(folder).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(ENDING) && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ENDING.length()).replace('/', '.'))
          .toList();
    } catch (IOException e) {
      throw new PlinthException(
          "cli.no-classes", "The classes in " + folder + " can not be read: " + e.getMessage(), e);
    }
  }

  /**
   * A class that lacks another one is none that anybody asked for, unless it is a model: without it
   * the next migration would drop its table.
   */
  private @Nullable Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      if (e instanceof UnsupportedClassVersionError || isModel(name)) {
        throw broken(e);
      }
      return null;
    }
  }

  /** Beside a model lies what was generated for it. */
  private boolean isModel(String name) {
    String generated = name.replace('.', '/') + "_" + ENDING;
    return folders().stream().anyMatch(folder -> Files.exists(folder.resolve(generated)));
  }

  static PlinthException broken(Throwable why) {
    return new PlinthException(
        "cli.broken-class",
        "A class of the project can not be used here: %s. Add what it needs to --classes, or use the Java that it was compiled for."
            .formatted(why),
        why);
  }

  @Override
  public void close() {
    try {
      loader.close();
      jars.close();
    } catch (IOException e) {
      throw new PlinthException("cli.no-classes", "The classes can not be closed.", e);
    }
  }
}
