package dev.plinth.migrations.source;

import dev.plinth.migrations.graph.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which migrations are kept as Java and SQL.
 *
 * <pre>{@code
 * MigrationFolder folder = new MigrationFolder(Path.of("src/main/java/com/example/shop/migrations"));
 * folder.nextNumber();    // 3, where 0001 and 0002 are there
 * folder.packageName();   // com.example.shop.migrations
 * folder.save(source);    // writes M0003_AddAge.java, and names it in the list of migrations
 * }</pre>
 *
 * @param path where it is
 */
public record MigrationFolder(Path path) {
  /** The list of migrations on the class path. */
  public static final String INDEX = "META-INF/plinth/migrations";

  private static final Pattern NUMBERED = Pattern.compile("M?(\\d{1,9})(?:\\D.*)?\\.(java|sql)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  /** The number of the next migration, from 1. */
  public int nextNumber() {
    return files().stream()
            .map(file -> NUMBERED.matcher(file.getFileName().toString()))
            .filter(Matcher::matches)
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
            .max()
            .orElse(0)
        + 1;
  }

  /** The package of the Java files in it: what they say, else what the path says after java. */
  public String packageName() {
    return javaSources().stream()
        .map(JavaSource::packageName)
        .findFirst()
        .orElseGet(this::packageOfPath);
  }

  private String packageOfPath() {
    List<String> names = new ArrayList<>();
    javaRoot()
        .ifPresent(root -> root.relativize(absolute()).forEach(part -> names.add(part.toString())));
    return String.join(".", names);
  }

  /** The folder java that it is in. */
  private Optional<Path> javaRoot() {
    return Stream.iterate(absolute(), folder -> folder != null, Path::getParent)
        .filter(folder -> folder.endsWith("java"))
        .findFirst();
  }

  private Path absolute() {
    return path.toAbsolutePath().normalize();
  }

  /** The Java files that hold migrations, by name. */
  public List<JavaSource> javaSources() {
    return files().stream()
        .filter(file -> file.toString().endsWith(".java"))
        .filter(MigrationFolder::isNumbered)
        .map(MigrationFolder::readJava)
        .toList();
  }

  private static boolean isNumbered(Path file) {
    return NUMBERED.matcher(file.getFileName().toString()).matches();
  }

  private static JavaSource readJava(Path file) {
    String text = read(file);
    Matcher matcher = PACKAGE.matcher(text);
    String className = file.getFileName().toString().replaceFirst("\\.java$", "");
    return new JavaSource(matcher.find() ? matcher.group(1) : "", className, text);
  }

  /** The SQL files that begin with a number, by name; others are no migrations. */
  public List<Revision> sqlFiles(String sequence) {
    return files().stream()
        .filter(file -> file.toString().endsWith(".sql") && isNumbered(file))
        .map(file -> SqlFile.read(file.getFileName().toString(), read(file), sequence))
        .toList();
  }

  private List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a migration, and names it in {@code resources/META-INF/plinth/migrations} where the
   * folder is one of sources.
   *
   * @return the file
   */
  public Path save(JavaSource source) {
    try {
      Files.createDirectories(path);
      Path file = path.resolve(source.className() + ".java");
      Files.writeString(file, source.text());
      Optional<Path> index = index();
      if (index.isPresent()) {
        name(source.qualifiedName(), index.get());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the file of a migration, Java or SQL, and takes it out of the list of migrations.
   *
   * @param id its name, without its sequence
   */
  public void remove(String id) {
    List<String> names = List.of(ClassNames.className(id) + ".java", id + ".sql");
    try {
      for (String name : names) {
        Files.deleteIfExists(path.resolve(name));
      }
      Optional<Path> index = index();
      if (index.isPresent() && Files.exists(index.get())) {
        List<String> lines = Files.readAllLines(index.get());
        Files.write(index.get(), lines.stream().filter(line -> !isOf(line, id)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOf(String line, String id) {
    String name = packageOfPath();
    return line.equals((name.isEmpty() ? "" : name + ".") + ClassNames.className(id))
        || line.startsWith(name.replace('.', '/') + "/" + id + ".sql");
  }

  /**
   * Names a resource with SQL in the list of migrations, where the folder is one of sources, so
   * that applications find it.
   *
   * @param resource its name on the class path: {@code com/example/shop/migrations/0003_view.sql}
   * @param sequence the sequence it belongs to
   */
  public void list(String resource, String sequence) {
    try {
      Optional<Path> index = index();
      if (index.isPresent()) {
        name(resource + " " + sequence, index.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list of migrations beside the sources; empty where the folder is not one of sources. */
  public Optional<Path> index() {
    return javaRoot().map(root -> root.resolveSibling("resources").resolve(INDEX));
  }

  private static void name(String className, Path index) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    if (Files.exists(index)) {
      lines.addAll(Files.readAllLines(index));
    }
    lines.add(className);
    lines.remove("");
    Files.createDirectories(index.getParent());
    Files.writeString(index, String.join("\n", lines) + "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
