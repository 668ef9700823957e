package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project in a folder: sources that are compiled, commands that are run, what they print. */
final class SampleProject {
  private final Path folder;
  private final String url;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  SampleProject(Path folder) {
    this(folder, "sqlite:" + folder.resolve("app.db"));
  }

  SampleProject(Path folder, String url) {
    this.folder = folder;
    this.url = url;
    file("target/classes/here.txt", "");
  }

  Path folder() {
    return folder;
  }

  /** The database of the project: a file in its folder, unless it has another one. */
  String url() {
    return url;
  }

  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a migration with these operations. */
  SampleProject migration(String name, String operations) {
    file(
        "src/main/java/migrations/" + name + ".java",
        """
        package migrations;

        import dev.plinth.migrations.Migration;
        import dev.plinth.migrations.operation.Operation;
        import java.util.List;

        public final class %s extends Migration {
          @Override
          protected List<Operation> operations() {
            return List.of(%s);
          }
        }
        """
            .formatted(name, operations));
    return this;
  }

  /** Writes a model with these fields; one of the same name is replaced. */
  SampleProject model(String name, String fields) {
    return modelIn("example", name, fields);
  }

  /** The same, in a package of its own. */
  SampleProject modelIn(String packageName, String name, String fields) {
    file(
        "src/main/java/" + packageName.replace('.', '/') + "/" + name + ".java",
        """
        package %s;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;

        @Table
        public class %s extends Model {
          %s
          public static final Manager<%s> objects = Manager.of(%s.class);
        }
        """
            .formatted(packageName, name, fields, name, name));
    return this;
  }

  /** Runs SQL on the database of the project. */
  void script(String sql) {
    script(url(), sql);
  }

  static void script(String url, String sql) {
    try (Database database = Database.connect("sample-project", url)) {
      database.script(sql);
    }
  }

  /** What a query answers. */
  String rows(String sql) {
    return rows(url(), sql);
  }

  static String rows(String url, String sql) {
    try (Database database = Database.connect("sample-project", url)) {
      return database.sql(sql).maps().toString();
    }
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was printed, as a program reads it. */
  JsonNode json() {
    return new JsonMapper().readTree(out());
  }

  boolean exists(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Compiles all sources, as the build of the project would. */
  SampleProject compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("-d", folder.resolve("target/classes").toString(), "-nowarn"));
    arguments.addAll(List.of("-processor", "dev.plinth.processor.ModelProcessor"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(sources());
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    return this;
  }

  private List<String> sources() {
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command; nobody answers. */
  int run(String... arguments) {
    return run((BufferedReader) null, arguments);
  }

  /** Runs a command on the database of the project. */
  int onDatabase(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--url=" + url);
    return run(all.toArray(String[]::new));
  }

  /** Runs a command at a terminal where somebody types these lines. */
  int answering(String lines, String... arguments) {
    return run(new BufferedReader(new StringReader(lines)), arguments);
  }

  /** Runs a command in a folder within the project; nobody answers. */
  int at(String place, String... arguments) {
    return run(folder.resolve(place), null, arguments);
  }

  private int run(@Nullable BufferedReader answers, String... arguments) {
    return run(folder, answers, arguments);
  }

  private int run(Path place, @Nullable BufferedReader answers, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--project=" + place);
    Console console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), answers, false);
    return Plinth.run(console, all.toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
