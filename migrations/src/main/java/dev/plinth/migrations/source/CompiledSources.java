package dev.plinth.migrations.source;

import dev.plinth.db.Database;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.Sql;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sources of migrations in memory, where the program runs on a JDK: what was saved a
 * moment ago can run without a restart.
 */
public final class CompiledSources {
  private CompiledSources() {}

  /**
   * The classes of these sources, in the same order.
   *
   * @param parent where the classes are found that the sources use
   * @throws MigrationProblem {@code migration.no-compiler} where the program runs without a JDK,
   *     {@code migration.not-compiling} naming file, line and reason
   */
  public static List<Class<?>> of(Collection<JavaSource> sources, ClassLoader parent) {
    if (sources.isEmpty()) {
      return List.of();
    }
    MemoryClasses classes = compile(sources, parent);
    return sources.stream().<Class<?>>map(source -> load(source.qualifiedName(), classes)).toList();
  }

  private static MemoryClasses compile(Collection<JavaSource> sources, ClassLoader parent) {
    JavaCompiler compiler = compiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    MemoryClasses classes = new MemoryClasses(parent);
    MemoryFiles files =
        new MemoryFiles(compiler.getStandardFileManager(told, Locale.ROOT, null), classes);
    List<String> options =
        List.of("-proc:none", "-Xlint:none", "-parameters", "-classpath", path());
    List<JavaFileObject> units = sources.stream().map(MemoryFiles::source).toList();
    boolean good = compiler.getTask(null, files, told, options, null, units).call();
    if (!good) {
      throw refused(told);
    }
    return classes;
  }

  private static JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new MigrationProblem(
          "migration.no-compiler",
          "Java files of migrations can be run only where there is a Java compiler: start the"
              + " program with a JDK, or compile them first.");
    }
    return compiler;
  }

  private static MigrationProblem refused(DiagnosticCollector<JavaFileObject> told) {
    String errors =
        told.getDiagnostics().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .map(CompiledSources::line)
            .collect(Collectors.joining("; "));
    return new MigrationProblem(
        "migration.not-compiling", "Java refuses a migration: " + errors + ".");
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject file = error.getSource();
    String place = file == null ? "" : file.getName() + ", line " + error.getLineNumber() + ": ";
    return place + error.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static Class<?> load(String name, ClassLoader classes) {
    try {
      return Class.forName(name, true, classes);
    } catch (ClassNotFoundException e) {
      throw new MigrationProblem(
          "migration.not-compiling", "Compiled, but there is no class '%s' in it.".formatted(name));
    }
  }

  /** The class path of this program, and where the classes of this library are. */
  private static String path() {
    Set<String> places = new LinkedHashSet<>();
    Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .forEach(places::add);
    Stream.of(Operation.class, Database.class, Sql.class)
        .map(CompiledSources::place)
        .filter(place -> place != null)
        .forEach(place -> places.add(String.valueOf(place)));
    return String.join(File.pathSeparator, places);
  }

  private static @Nullable Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
