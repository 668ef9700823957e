package dev.plinth.example.chinook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.db.Database;
import dev.plinth.db.LiveSchema;
import dev.plinth.migrations.inspect.InspectedFile;
import dev.plinth.migrations.inspect.Inspection;
import dev.plinth.orm.Entity;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.dialect.Scope;
import dev.plinth.sql.schema.Schema;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** This program with the models that are written from a database in the place of its own. */
final class InspectedShop {
  private static final String PACKAGE = "inspected";
  private static final Path PROGRAM = Path.of("src/main/java/dev/plinth/example/chinook");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** What the program calls otherwise, whose models were written by hand. */
  private static final Map<String, String> RENAMED = renamed();

  private final Inspection inspection;
  private final Path folder;

  InspectedShop(Database db, Path folder) {
    this.inspection =
        Inspection.of(LiveSchema.inspect(db, Scope.everything()), db.dialect(), PACKAGE);
    this.folder = folder;
  }

  private static Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    renamed.put("package dev\\.plinth\\.example\\.chinook;", "package " + PACKAGE + ";");
    renamed.put("Employee_\\.reports\\(\\)", "Employee_.employees()");
    renamed.put("Invoice_\\.lines\\(\\)", "Invoice_.invoiceLines()");
    renamed.put("\\.album\\(\\)\\.id\\b", ".album().albumId");
    for (String model : List.of("Artist", "Album", "Track", "Playlist", "Employee", "Customer")) {
      String key = model.toLowerCase(Locale.ROOT) + "Id";
      renamed.put("\\b" + model + "_\\.id\\b", model + "_." + key);
    }
    renamed.put("\\bInvoice_\\.id\\b", "Invoice_.invoiceId");
    return renamed;
  }

  /** The problems that the compiler sees; empty when there are none. */
  String compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    String classes = Files.createDirectories(classes()).toString();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-classpath",
            CLASS_PATH,
            "-processorpath",
            CLASS_PATH,
            "-d",
            classes);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      compiler
          .getTask(
              problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
          .call();
    }
    return problems.toString();
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private List<Path> sources() throws IOException {
    Path home = Files.createDirectories(folder.resolve("src").resolve(PACKAGE));
    List<Path> sources = new ArrayList<>();
    for (InspectedFile file : inspection.files()) {
      sources.add(Files.writeString(home.resolve(file.className() + ".java"), file.text()));
    }
    for (Path file : program()) {
      String text = Files.readString(file);
      for (Map.Entry<String, String> rename : RENAMED.entrySet()) {
        text = text.replaceAll(rename.getKey(), rename.getValue());
      }
      sources.add(Files.writeString(home.resolve(file.getFileName()), text));
    }
    return sources;
  }

  /** The program without its models. */
  private List<Path> program() throws IOException {
    Set<String> written =
        inspection.files().stream()
            .map(file -> file.className() + ".java")
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(PROGRAM)) {
      return files.filter(file -> !written.contains(file.getFileName().toString())).toList();
    }
  }

  /** Runs the compiled program; its exit code. */
  int run(PrintStream out, String... arguments) throws Exception {
    try (URLClassLoader classes = loader()) {
      Method run =
          classes
              .loadClass(PACKAGE + ".Chinook")
              .getDeclaredMethod("run", PrintStream.class, String[].class);
      run.setAccessible(true);
      return (int) Objects.requireNonNull(run.invoke(null, out, arguments));
    }
  }

  /** The schema that the models ask for. */
  Schema schema() throws Exception {
    try (URLClassLoader classes = loader()) {
      List<ModelMeta<?>> models = new ArrayList<>();
      for (Class<?> model : Shop.MODELS) {
        Class<?> inspected = classes.loadClass(PACKAGE + "." + model.getSimpleName());
        models.add(ModelMeta.of(inspected.asSubclass(Entity.class)));
      }
      return ModelSchema.of(models);
    }
  }

  private URLClassLoader loader() throws IOException {
    URL[] urls = {classes().toUri().toURL()};
    return new URLClassLoader(urls, InspectedShop.class.getClassLoader());
  }
}
