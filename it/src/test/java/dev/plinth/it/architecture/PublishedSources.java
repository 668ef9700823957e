package dev.plinth.it.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The source files of the packages that a module exports: all of them where it does not say. */
final class PublishedSources {

  private static final Path ROOT = Path.of(System.getProperty("plinth.root", ".."));

  private PublishedSources() {}

  /** The modules that are published. */
  static List<String> modules() {
    return List.of(
        "sql", "db", "migrations", "orm", "processor", "jackson", "cli", "maven-plugin", "testkit");
  }

  static List<JavaFileObject> of(String module) throws IOException {
    Path sources = ROOT.resolve(module).resolve("src/main/java");
    List<Path> files = new ArrayList<>();
    for (Path folder : exported(sources)) {
      files.addAll(javaFiles(folder));
    }
    try (StandardJavaFileManager manager =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      List<JavaFileObject> objects = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(files).forEach(objects::add);
      return objects;
    }
  }

  /** The folder above all packages holds {@code module-info}. */
  private static List<Path> exported(Path sources) throws IOException {
    if (Files.notExists(sources.resolve("module-info.java"))) {
      return folders(sources);
    }
    List<Path> exported = new ArrayList<>(List.of(sources));
    exported.addAll(named(sources));
    return exported;
  }

  private static List<Path> folders(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> named(Path sources) throws IOException {
    return Files.readAllLines(sources.resolve("module-info.java")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("exports "))
        .map(line -> line.substring("exports ".length(), line.indexOf(';')))
        .map(name -> sources.resolve(name.replace('.', '/')))
        .toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
