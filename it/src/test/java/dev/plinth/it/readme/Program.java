package dev.plinth.it.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The source files of a page, compiled with the processor and run in a JVM of their own. */
record Program(Path folder, List<Path> sources) {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  static Program write(List<Snippet> page, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Snippet each : page) {
      if (each.isFile()) {
        Path source = folder.resolve("src").resolve(each.fileName());
        Files.createDirectories(source.getParent());
        sources.add(Files.writeString(source, each.text()));
      }
    }
    return new Program(folder, sources);
  }

  /** The problems that the compiler sees, warnings included; empty when there are none. */
  String compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      Iterable<String> options =
          List.of(
              "--release",
              "17",
              "-Xlint:all,-processing,-path",
              "-Werror",
              "-classpath",
              CLASS_PATH,
              "-processorpath",
              CLASS_PATH,
              "-d",
              Files.createDirectories(classes()).toString());
      compiler
          .getTask(problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return problems.toString();
  }

  /** What the main class prints; what it logs is told only when it fails. */
  String run(String mainClass) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    Path logged = folder.resolve("logged.txt");
    Process process =
        new ProcessBuilder(java(), "-cp", classes() + File.pathSeparator + CLASS_PATH, mainClass)
            .directory(folder.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(logged.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after 60 s\n" + Files.readString(logged));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("it failed\n" + Files.readString(logged));
    }
    return Files.readString(printed);
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
