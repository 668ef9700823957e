package dev.plinth.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that works on a project. */
@Command(
    sortOptions = false,
    footer = {
      "",
      "What is not said here is taken from the environment (PLINTH_URL, PLINTH_PACKAGE, ...), then"
          + " from plinth.properties in the folder of the project. PLINTH_URL keeps a password out of"
          + " the list of processes."
    })
abstract class ProjectCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Plinth plinth;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--project",
      paramLabel = "<folder>",
      order = 10,
      description = "the folder of the project (default: this one)")
  private Path folder = Path.of("");

  @Option(
      names = "--no-input",
      order = 30,
      description = "ask nobody; fail where something must be answered")
  private boolean noInput;

  @SuppressWarnings("UnusedVariable") // those who catch errors look for it themselves
  @Option(names = Failures.STACK_TRACE, order = 31, description = "tell where an error came from")
  private boolean stackTrace;

  @SuppressWarnings("UnusedVariable") // picocli does it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 32,
      description = "print this help")
  private boolean help;

  @Override
  public final Integer call() {
    try (Project project = Project.of(configuration())) {
      return run(project, console()).code();
    } catch (LinkageError e) {
      throw ProjectClasses.broken(e);
    }
  }

  private Configuration configuration() {
    Map<Setting, String> given =
        spec == null ? Map.of() : SettingOptions.given(spec.commandLine().getParseResult());
    return Configuration.of(folder.toAbsolutePath().normalize(), given, System.getenv());
  }

  private Console console() {
    Console console = plinth == null ? Console.ofProcess() : plinth.console();
    return noInput ? console.withoutAnswers() : console;
  }

  abstract ExitCode run(Project project, Console console);
}
