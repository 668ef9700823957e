package dev.plinth.maven;

import dev.plinth.cli.Plinth;
import dev.plinth.db.Database;
import dev.plinth.migrations.Migration;
import dev.plinth.orm.Entity;
import dev.plinth.processor.ModelProcessor;
import dev.plinth.sql.Sql;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts what this build has made so far into a local repository, as an installation would. Works
 * before anything is packaged.
 */
final class BuiltArtifacts {
  private static final Path ROOT = Path.of(System.getProperty("plinth.root"));
  private static final String VERSION = System.getProperty("plinth.version");

  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "sql", Sql.class,
          "db", Database.class,
          "migrations", Migration.class,
          "orm", Entity.class,
          "processor", ModelProcessor.class,
          "cli", Plinth.class,
          "maven-plugin", PlinthMojo.class);

  private final Path repository;

  BuiltArtifacts(Path repository) {
    this.repository = repository;
  }

  void install() throws IOException, URISyntaxException {
    Files.copy(ROOT.resolve("pom.xml"), file("plinth-parent", "pom"));
    for (Map.Entry<String, Class<?>> module : MODULES.entrySet()) {
      String artifact = artifact(module.getKey());
      Files.copy(ROOT.resolve(module.getKey()).resolve("pom.xml"), file(artifact, "pom"));
      Path built =
          Path.of(module.getValue().getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(built)) {
        zip(built, file(artifact, "jar"));
      } else {
        Files.copy(built, file(artifact, "jar"));
      }
    }
  }

  private static String artifact(String module) {
    return module.equals("orm") ? "plinth" : "plinth-" + module;
  }

  private Path file(String artifact, String type) throws IOException {
    Path folder = repository.resolve("dev/plinth").resolve(artifact).resolve(VERSION);
    Files.createDirectories(folder);
    return folder.resolve(artifact + "-" + VERSION + "." + type);
  }

  private static void zip(Path folder, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> add(zip, folder, file));
    }
  }

  private static void add(ZipOutputStream zip, Path folder, Path file) {
    try {
      zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
