package dev.plinth.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac within the test, with what it said and wrote. */
final class Compilation {
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
  private final Path output;

  private Compilation(List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {
    this.diagnostics = diagnostics;
    this.output = output;
  }

  /** What to compile, and how. */
  record Request(
      List<Path> sources, Path output, List<Processor> processors, List<String> options) {

    static Request of(Path output, List<Path> sources) {
      return new Request(sources, output, List.of(new ModelProcessor()), List.of());
    }

    static Request of(Path output, Path... sources) {
      return of(output, List.of(sources));
    }

    Request with(Processor... chosen) {
      return new Request(sources, output, List.of(chosen), options);
    }

    Request options(String... more) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of(more));
      return new Request(sources, output, processors, all);
    }

    Compilation run() {
      try {
        return compile(this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Compilation compile(Request request) throws IOException {
    Files.createDirectories(request.output());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(told, Locale.ROOT, null)) {
      List<String> options = new ArrayList<>();
      options.addAll(List.of("-d", request.output().toString()));
      options.addAll(
          List.of("-cp", request.output() + ":" + System.getProperty("java.class.path")));
      options.addAll(List.of("-XDrawDiagnostics=false"));
      options.addAll(request.options());
      JavaCompiler.CompilationTask task =
          javac.getTask(
              new StringWriter(),
              files,
              told,
              options,
              null,
              files.getJavaFileObjectsFromPaths(request.sources()));
      task.setLocale(Locale.ROOT);
      task.setProcessors(request.processors());
      task.call();
    }
    return new Compilation(told.getDiagnostics(), request.output());
  }

  /** Writes a source file below a folder, at the place that its package and name ask for. */
  static Path source(Path folder, String name, String text) {
    Path file = folder.resolve(name.replace('.', '/') + ".java");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Diagnostic<? extends JavaFileObject>> diagnostics() {
    return diagnostics;
  }

  /** All errors and warnings as {@code line: message}. */
  List<String> problems() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  /** The generated files by qualified name. */
  Map<String, String> generated() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      files
          .filter(file -> file.toString().endsWith("_.java"))
          .forEach(file -> texts.put(nameOf(file), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private String nameOf(Path file) {
    String path = output.relativize(file).toString();
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class loader of what was compiled. */
  URLClassLoader classes() {
    try {
      return new URLClassLoader(
          new URL[] {output.toUri().toURL()}, Compilation.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
