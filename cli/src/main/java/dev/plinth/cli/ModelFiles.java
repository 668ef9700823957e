package dev.plinth.cli;

import dev.plinth.migrations.inspect.InspectedFile;
import dev.plinth.sql.PlinthException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a project where models are written. */
record ModelFiles(Configuration configuration, String packageName, Console console) {

  private Path path(InspectedFile file) {
    return configuration
        .path(Setting.SOURCES)
        .resolve(packageName.replace('.', '/'))
        .resolve(file.className() + ".java");
  }

  /** Refuses to write over what somebody may have changed. */
  void requireFree(List<InspectedFile> files) {
    List<String> taken =
        files.stream().map(this::path).filter(Files::exists).map(configuration::shown).toList();
    if (!taken.isEmpty()) {
      throw new PlinthException(
          "cli.files-there",
          "%d of the files are there already: %s. Choose another package with --into, or replace them with --force."
              .formatted(taken.size(), String.join(", ", taken)));
    }
  }

  void write(InspectedFile file, boolean dryRun) {
    if (dryRun) {
      console.line("// " + configuration.shown(path(file)));
      console.line(file.text().stripTrailing());
      console.line("");
      return;
    }
    try {
      Files.createDirectories(path(file).getParent());
      Files.writeString(path(file), file.text());
      console.titled("Written:", configuration.shown(path(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
