package dev.plinth.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A command that works on a project. */
abstract class ProjectCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Plinth plinth;

  @Mixin private final SettingOptions settings = new SettingOptions();

  @Option(names = "--no-input", description = "ask nobody; fail where something must be answered")
  private boolean noInput;

  @Override
  public final Integer call() {
    try (Project project = Project.of(settings.configuration())) {
      return run(project, console()).code();
    }
  }

  private Console console() {
    Console console = plinth == null ? Console.ofProcess() : plinth.console();
    return noInput ? console.withoutAnswers() : console;
  }

  abstract ExitCode run(Project project, Console console);
}
