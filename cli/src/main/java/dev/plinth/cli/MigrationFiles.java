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
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of a project where migrations are written. */
final class MigrationFiles {
  private final String packageName;
  private final String sequence;
  private final MigrationFolder folder;

  private MigrationFiles(String packageName, String sequence, MigrationFolder folder) {
    this.packageName = packageName;
    this.sequence = sequence;
    this.folder = folder;
  }

  static MigrationFiles of(Project project) {
    Configuration configuration = project.configuration();
    String packageName = configuration.get(Setting.PACKAGE);
    Path path = configuration.path(Setting.SOURCES).resolve(packageName.replace('.', '/'));
    String sequence =
        configuration.find(Setting.SEQUENCE).orElseGet(() -> ClassNames.sequence(packageName));
    return new MigrationFiles(packageName, sequence, new MigrationFolder(path));
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
  Revision next(@Nullable String name, List<Operation> changes) {
    int number = folder.nextNumber();
    String id = name == null ? MigrationName.of(number, changes) : MigrationName.of(number, name);
    List<MigrationId> needs =
        number == 1 ? List.of() : List.of(new MigrationId(sequence, MigrationId.PREVIOUS));
    return new Revision(new MigrationId(sequence, id), needs, true, List.of(), changes);
  }

  /** The next migration, which comes after all of these. */
  Revision merge(String name, List<MigrationId> ends) {
    MigrationId id = new MigrationId(sequence, MigrationName.of(folder.nextNumber(), name));
    return new Revision(id, ends, true, List.of(), List.of());
  }

  JavaSource source(Revision revision) {
    return JavaSource.of(revision, packageName);
  }

  Path save(JavaSource source) {
    return folder.save(source);
  }
}
