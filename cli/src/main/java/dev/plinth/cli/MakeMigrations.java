package dev.plinth.cli;

import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.make.Answers;
import dev.plinth.migrations.make.Autodetector;
import dev.plinth.migrations.make.Question;
import dev.plinth.migrations.make.Unanswered;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the migration that leads to what the models ask for. */
@Command(
    name = "makemigrations",
    description = "Writes a migration of what the models ask for and no migration makes yet.")
final class MakeMigrations extends ProjectCommand {
  @Option(names = "--check", description = "write nothing; end with 1 where there are changes")
  private boolean check;

  @Option(names = Json.OPTION, description = "like --check, in JSON for programs")
  private boolean json;

  @Option(names = "--dry-run", description = "print what would be written")
  private boolean dryRun;

  @Option(names = "--empty", description = "write a migration without operations, to fill by hand")
  private boolean empty;

  @Option(names = "--merge", description = "write a migration that joins several ends")
  private boolean merge;

  @Option(names = "--name", paramLabel = "<name>", description = "what it does, in a few words")
  private @Nullable String name;

  @Mixin private final AnswerOptions answers = new AnswerOptions();

  @Override
  ExitCode run(Project project, Console console) {
    MigrationFiles files = MigrationFiles.of(project);
    MigrationSet known = project.migrations();
    files.requireCompiled(known);
    if (merge) {
      return merge(files, known, console);
    }
    known.graph().requireOneLeaf();
    return check || json ? check(project, known, console) : make(project, files, known, console);
  }

  private ExitCode make(
      Project project, MigrationFiles files, MigrationSet known, Console console) {
    List<Operation> changes = empty ? List.of() : changes(project, known, console);
    if (changes.isEmpty() && !empty) {
      files.listSql();
      console.line("No changes.");
      return ExitCode.DONE;
    }
    changes.forEach(change -> console.line("- " + change.describe()));
    return write(files, files.next(known, name, changes), console);
  }

  /** Where something would have to be answered, there are changes. */
  private ExitCode check(Project project, MigrationSet known, Console console) {
    try {
      List<Operation> changes = changes(project, known, console.withoutAnswers());
      if (json) {
        console.line(Json.ofChanges(changes));
      } else if (changes.isEmpty()) {
        console.line("No changes.");
      } else {
        changes.forEach(change -> console.line("- " + change.describe()));
      }
      return changes.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    } catch (Unanswered open) {
      List<String> questions = open.questions().stream().map(Question::text).toList();
      console.line(json ? Json.ofQuestions(questions) : "- " + String.join("\n- ", questions));
      return ExitCode.FOUND;
    }
  }

  private List<Operation> changes(Project project, MigrationSet known, Console console) {
    String sequence = project.configuration().sequence();
    Schema wanted = project.schema(known, sequence);
    Answers told = answers.answers(project.renames(sequence));
    return Autodetector.changes(known.schema(), wanted, told, new TerminalQuestioner(console));
  }

  private ExitCode merge(MigrationFiles files, MigrationSet known, Console console) {
    List<MigrationId> ends = known.graph().leaves(files.sequence());
    if (ends.size() < 2) {
      console.line("Nothing to merge: there is one end.");
      return ExitCode.DONE;
    }
    return write(files, files.merge(name == null ? "merge" : name, ends), console);
  }

  private ExitCode write(MigrationFiles files, Revision revision, Console console) {
    files.write(revision, dryRun, console);
    return ExitCode.DONE;
  }
}
