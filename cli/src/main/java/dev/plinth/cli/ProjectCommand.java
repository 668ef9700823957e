package dev.plinth.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A command that works on a project. */
@Command(
    sortOptions = false,
    footer = {
      "",
      "What is not said here is taken from the environment (PLINTH_URL, PLINTH_PACKAGE, ...), then"
          + " from plinth.properties in the folder of the project."
    })
abstract class ProjectCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Plinth plinth;

  @Mixin private final SettingOptions settings = new SettingOptions();

  @Option(names = "--no-input", description = "ask nobody; fail where something must be answered")
  private boolean noInput;

  @SuppressWarnings("UnusedVariable") // those who catch errors look for it themselves
  @Option(names = Failures.STACK_TRACE, description = "tell where an error came from")
  private boolean stackTrace;

  @SuppressWarnings("UnusedVariable") // picocli does it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  private boolean help;

  @Override
  public final Integer call() {
    try (Project project = Project.of(settings.configuration())) {
      return run(project, console()).code();
    } catch (LinkageError e) {
      throw ProjectClasses.broken(e);
    }
  }

  private Console console() {
    Console console = plinth == null ? Console.ofProcess() : plinth.console();
    return noInput ? console.withoutAnswers() : console;
  }

  abstract ExitCode run(Project project, Console console);
}
