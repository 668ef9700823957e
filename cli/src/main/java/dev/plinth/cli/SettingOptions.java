package dev.plinth.cli;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Settings as options, the same ones for every command that works on a project. */
final class SettingOptions {
  private static final int AFTER_THOSE_OF_THE_COMMAND = 20;

  private SettingOptions() {}

  static void addTo(CommandSpec command) {
    int order = AFTER_THOSE_OF_THE_COMMAND;
    for (Setting setting : Setting.values()) {
      command.addOption(
          OptionSpec.builder(setting.option())
              .type(String.class)
              .paramLabel("<" + setting.key() + ">")
              .description(setting.description())
              .order(order++)
              .build());
    }
  }

  static Map<Setting, String> given(ParseResult parsed) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (parsed.hasMatchedOption(setting.option())) {
        given.put(setting, parsed.matchedOptionValue(setting.option(), ""));
      }
    }
    return given;
  }
}
