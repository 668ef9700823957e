package dev.plinth.cli;

import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence with the nearest right name. */
final class UsageErrors {
  private UsageErrors() {}

  static PlinthException of(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    return new PlinthException("cli.usage", wrong.getMessage() + ". " + seeHelp(command));
  }

  private static PlinthException unmatched(CommandSpec command, String argument) {
    boolean isRoot = command.parent() == null;
    if (argument.startsWith("-")) {
      String option = argument.replaceFirst("=.*", "");
      return isRoot ? early(option) : unknownOption(command, option);
    }
    return isRoot ? unknownCommand(command, argument) : unknownArgument(command, argument);
  }

  private static PlinthException unknownCommand(CommandSpec root, String name) {
    List<String> names = List.copyOf(root.subcommands().keySet());
    return new PlinthException(
        "cli.unknown-command",
        "No command '%s'.%s Commands: %s."
            .formatted(name, NearestName.hint(name, names), String.join(", ", names)));
  }

  private static PlinthException early(String option) {
    return new PlinthException(
        "cli.unknown-option",
        "No option '%1$s' of plinth itself. Options follow the command: plinth <command> %1$s"
            .formatted(option));
  }

  private static PlinthException unknownOption(CommandSpec command, String option) {
    List<String> names = command.options().stream().map(OptionSpec::longestName).toList();
    return new PlinthException(
        "cli.unknown-option",
        "No option '%s' of %s.%s %s"
            .formatted(
                option,
                command.qualifiedName(),
                NearestName.hint(option, names),
                seeHelp(command)));
  }

  private static PlinthException unknownArgument(CommandSpec command, String argument) {
    return new PlinthException(
        "cli.unknown-argument",
        "%s takes no further argument '%s'. %s"
            .formatted(command.qualifiedName(), argument, seeHelp(command)));
  }

  private static String seeHelp(CommandSpec command) {
    return "All of them: " + command.qualifiedName() + " --help";
  }
}
