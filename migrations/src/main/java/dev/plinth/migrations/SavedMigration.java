package dev.plinth.migrations;

import dev.plinth.db.Database;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.migrations.source.JavaSource;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A migration that was written into a folder.
 *
 * @param file where it is
 * @param source what was written
 */
public record SavedMigration(Path file, JavaSource source) {
  /**
   * Applies it, and those of its folder that it needs: compiled in memory, without a restart.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem {@code migration.no-compiler} where
   *     the program runs without a JDK
   */
  public Plan run(Database database) {
    Path folder = Objects.requireNonNull(file.getParent(), "a saved file is in a folder");
    MigrationSet set = MigrationSet.sources(folder);
    return Migrations.of(database).from(set).migrate(ClassNames.id(source.className()));
  }
}
