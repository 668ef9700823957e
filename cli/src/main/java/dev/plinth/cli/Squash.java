package dev.plinth.cli;

import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts several migrations together into one that does the same. */
@Command(
    name = "squash",
    description = {
      "Puts several migrations together into one that makes the same, and deletes their files.",
      "A database that has all of them counts as having the one; one that has only some has to be"
          + " brought up to date with the old files first."
    })
final class Squash extends ProjectCommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "<migration>",
      description = "the last one; or the first and the last one")
  private final List<String> range = new ArrayList<>();

  @Option(names = "--name", paramLabel = "<name>", description = "what it is called")
  private @Nullable String name;

  @Option(
      names = "--without-data",
      description = "leave out what runs SQL or Java: a new database has no data to change")
  private boolean withoutData;

  @Option(names = "--dry-run", description = "print what would be written")
  private boolean dryRun;

  @Override
  ExitCode run(Project project, Console console) {
    MigrationFiles files = MigrationFiles.of(project);
    MigrationSet known = project.migrations();
    files.requireCompiled(known);
    List<Revision> parts = parts(known.graph(), files.sequence());
    Revision whole = new Squashing(parts, withoutData).whole(name == null ? "squashed" : name);
    requireSame(known, whole);
    files.write(whole, dryRun, console);
    for (Revision part : parts) {
      console.line((dryRun ? "Would delete: " : "Deleted: ") + part.id());
      if (!dryRun) {
        files.remove(part.id());
      }
    }
    return ExitCode.DONE;
  }

  private List<Revision> parts(MigrationGraph graph, String sequence) {
    List<MigrationId> wanted =
        new ArrayList<>(graph.withNeeded(graph.find(range.get(range.size() - 1))));
    if (range.size() > 1) {
      MigrationId first = graph.find(range.get(0));
      wanted.removeIf(id -> !id.equals(first) && !graph.needing(first).contains(id));
    }
    List<Revision> parts =
        wanted.stream().filter(id -> id.sequence().equals(sequence)).map(graph::get).toList();
    if (parts.size() < 2) {
      throw new PlinthException(
          "cli.nothing-to-squash",
          "There are no two migrations of sequence '%s' up to '%s'."
              .formatted(sequence, String.join("' from '", range)));
    }
    return parts;
  }

  /** Nothing is written that would make something else. */
  private static void requireSame(MigrationSet known, Revision whole) {
    List<Revision> all = new ArrayList<>(known.graph().order());
    all.add(whole);
    if (!MigrationSet.ofRevisions(all).schema().equals(known.schema())) {
      throw new PlinthException(
          "cli.squash-differs",
          "Put together, the migrations would make something else than one by one. Squash fewer of"
              + " them.");
    }
  }
}
