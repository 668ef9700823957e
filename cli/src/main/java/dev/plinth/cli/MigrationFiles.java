package dev.plinth.cli;

import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.make.MigrationName;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.migrations.source.JavaSource;
import dev.plinth.migrations.source.MigrationFolder;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of a project where migrations are written. */
final class MigrationFiles {
  private final Configuration configuration;
  private final String packageName;
  private final String sequence;
  private final MigrationFolder folder;
  private final MigrationFolder resources;

  private MigrationFiles(
      Configuration configuration,
      String packageName,
      String sequence,
      MigrationFolder folder,
      MigrationFolder resources) {
    this.configuration = configuration;
    this.packageName = packageName;
    this.sequence = sequence;
    this.folder = folder;
    this.resources = resources;
  }

  static MigrationFiles of(Project project) {
    Configuration configuration = project.configuration();
    String packageName = configuration.get(Setting.PACKAGE);
    String below = packageName.replace('.', '/');
    return new MigrationFiles(
        configuration,
        packageName,
        configuration.sequence(),
        new MigrationFolder(configuration.path(Setting.SOURCES).resolve(below)),
        new MigrationFolder(configuration.path(Setting.RESOURCES).resolve(below)));
  }

  String sequence() {
    return sequence;
  }

  /** Changes are told by compiled migrations, so all of them have to be. */
  void requireCompiled(MigrationSet known) {
    for (JavaSource source : folder.javaSources()) {
      MigrationId id = new MigrationId(sequence, ClassNames.id(source.className()));
      if (!known.graph().contains(id)) {
        throw new PlinthException(
            "cli.not-compiled",
            "The migration "
                + source.qualifiedName()
                + " is not among the compiled ones of sequence '"
                + sequence
                + "'. Compile the project first.");
      }
    }
  }

  /** The next migration, of these changes. */
  Revision next(MigrationSet known, @Nullable String name, List<Operation> changes) {
    int number = nextNumber();
    String id = name == null ? MigrationName.of(number, changes) : MigrationName.of(number, name);
    List<MigrationId> needs = new ArrayList<>();
    needs.add(new MigrationId(sequence, MigrationId.PREVIOUS));
    needs.addAll(new OtherSequences(known.graph(), sequence).neededBy(changes));
    return new Revision(new MigrationId(sequence, id), needs, true, List.of(), changes);
  }

  /** The next migration, which comes after all of these. */
  Revision merge(String name, List<MigrationId> ends) {
    MigrationId id = new MigrationId(sequence, MigrationName.of(nextNumber(), name));
    return new Revision(id, ends, true, List.of(), List.of());
  }

  private int nextNumber() {
    return Math.max(folder.nextNumber(), resources.nextNumber());
  }

  /** Names the SQL files among the resources in the list that applications read. */
  void listSql() {
    String below = packageName.replace('.', '/');
    for (Revision file : resources.sqlFiles(sequence)) {
      folder.list(below + "/" + file.id().name() + ".sql", file.id().sequence());
    }
  }

  /** Writes a migration, or prints it where that is all that was asked for. */
  void write(Revision revision, boolean dryRun, Console console) {
    JavaSource source = JavaSource.of(revision, packageName);
    if (dryRun) {
      console.line(source.text().stripTrailing());
    } else {
      listSql();
      console.titled("Written:", configuration.shown(folder.save(source)));
    }
  }

  /** Deletes the file of a migration. */
  void remove(MigrationId id) {
    folder.remove(id.name());
    resources.remove(id.name());
  }

  /** Refuses to write a first migration where there are others. */
  void requireNone(MigrationSet known) {
    if (nextNumber() > 1 || known.graph().sequences().contains(sequence)) {
      throw new PlinthException(
          "cli.migrations-there",
          "Sequence '%s' has migrations already, so there is no first one to write. Take them away, or leave this one out with --no-migration."
              .formatted(sequence));
    }
  }
}
