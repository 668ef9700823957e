package dev.plinth.it.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.migrations.inspect.InspectedFile;
import dev.plinth.migrations.inspect.Inspection;
import dev.plinth.orm.Entity;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.schema.Schema;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that were written from a database, compiled with the processor and loaded. */
final class InspectedModels {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Inspection inspection;
  private final String packageName;
  private final Path folder;

  InspectedModels(Inspection inspection, String packageName, Path folder) {
    this.inspection = inspection;
    this.packageName = packageName;
    this.folder = folder;
  }

  /** The problems that the compiler sees, warnings included; empty when there are none. */
  String compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      compiler
          .getTask(
              problems, files, null, options(), null, files.getJavaFileObjectsFromPaths(sources()))
          .call();
    }
    return problems.toString();
  }

  private List<String> options() throws IOException {
    String classes = Files.createDirectories(classes()).toString();
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--release", "17", "-Xlint:all,-processing,-path,-classfile"));
    options.addAll(List.of("-Werror", "-classpath", CLASS_PATH, "-processorpath", CLASS_PATH));
    options.addAll(List.of("-d", classes));
    return options;
  }

  private List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Path home = folder.resolve("src").resolve(packageName.replace('.', '/'));
    Files.createDirectories(home);
    for (InspectedFile file : inspection.files()) {
      sources.add(Files.writeString(home.resolve(file.className() + ".java"), file.text()));
    }
    return sources;
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  /** The schema that the models ask for. */
  Schema schema() throws Exception {
    return loaded(
        classes -> {
          List<ModelMeta<?>> models = new ArrayList<>();
          for (InspectedFile file : inspection.files()) {
            if (isModel(file)) {
              models.add(ModelMeta.of(model(file.className(), classes)));
            }
          }
          return ModelSchema.of(models);
        });
  }

  private static boolean isModel(InspectedFile file) {
    return file.text().contains(" extends Entity {") || file.text().contains(" extends Model {");
  }

  /** Works with the compiled classes. */
  <R> R loaded(Work<R> work) throws Exception {
    URL[] urls = {classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, InspectedModels.class.getClassLoader())) {
      return work.with(loader);
    }
  }

  /** What is done with compiled classes. */
  @FunctionalInterface
  interface Work<R> {
    R with(ClassLoader classes) throws Exception;
  }

  /** The class of a model. */
  Class<? extends Entity> model(String className, ClassLoader classes)
      throws ClassNotFoundException {
    return classes.loadClass(packageName + "." + className).asSubclass(Entity.class);
  }

  /** The source of a class. */
  String source(String className) {
    return inspection.files().stream()
        .filter(file -> file.className().equals(className))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
