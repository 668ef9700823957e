package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;

/** A command that works on a project's database. */
abstract class DatabaseCommand extends ProjectCommand {
  @Override
  final ExitCode run(Project project, Console console) {
    try (Database database = project.connect()) {
      Migrations migrations =
          Migrations.of(database).from(project.migrations()).progress(new ProgressLines(console));
      return run(database, migrations, console);
    }
  }

  abstract ExitCode run(Database database, Migrations migrations, Console console);
}
