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

/** The source files of a module and the packages it exports. */
final class PublishedSources {

  private static final Path ROOT = Path.of(System.getProperty("plinth.root", ".."));

  private PublishedSources() {}

  static List<JavaFileObject> of(String module) throws IOException {
    Path sources = ROOT.resolve(module).resolve("src/main/java");
    List<Path> files = new ArrayList<>(List.of(sources.resolve("module-info.java")));
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

  private static List<Path> exported(Path sources) throws IOException {
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
