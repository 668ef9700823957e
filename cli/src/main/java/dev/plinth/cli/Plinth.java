package dev.plinth.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/**
 * All commands, by their names.
 *
 * <pre>{@code
 * int code = Plinth.run(Console.ofProcess(), "migrate", "--url", "sqlite:app.db");
 * }</pre>
 *
 * Errors are printed as one sentence; their number is an {@link ExitCode}.
 */
@Command(
    name = "plinth",
    description = "Makes, runs and checks migrations.",
    mixinStandardHelpOptions = true,
    versionProvider = Plinth.Version.class,
    synopsisSubcommandLabel = "<command>",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is done, or there was nothing to do",
      "1:a check found something",
      "2:the command line says something that there is not",
      "3:it failed, and the error was printed",
      "4:something has to be answered first, and nobody could be asked"
    },
    subcommands = {
      MakeMigrations.class,
      Migrate.class,
      Rollback.class,
      Status.class,
      ShowPlan.class,
      ShowSql.class,
      ShowDrift.class,
      Inspect.class,
      Baseline.class,
      Squash.class,
      Fake.class,
      HelpCommand.class,
      GenerateCompletion.class
    })
public final class Plinth implements Callable<Integer> {
  private final Console console;

  private Plinth(Console console) {
    this.console = console;
  }

  /** The program. */
  public static void main(String... arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command and tells how it ended; see {@link ExitCode}. */
  public static int run(Console console, String... arguments) {
    Failures failures = Failures.of(console, arguments);
    return new Plinth(console)
        .commands()
        .setParameterExceptionHandler((wrong, all) -> failures.of(wrong).code())
        .setExecutionExceptionHandler((error, command, result) -> failures.of(error).code())
        .execute(arguments);
  }

  private CommandLine commands() {
    CommandLine commands = new CommandLine(this);
    for (CommandLine command : commands.getSubcommands().values()) {
      if (command.getCommand() instanceof ProjectCommand) {
        SettingOptions.addTo(command.getCommandSpec());
      }
    }
    return commands
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()))
        .setUsageHelpAutoWidth(console.asks());
  }

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    commands().usage(console.err());
    return ExitCode.USAGE.code();
  }

  Console console() {
    return console;
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Plinth.class.getPackage().getImplementationVersion();
      return new String[] {"plinth " + (version == null ? "(not packaged)" : version)};
    }
  }
}
